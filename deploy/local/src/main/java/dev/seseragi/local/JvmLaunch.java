package dev.seseragi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one component is started as a JVM of its own.
 *
 * @param libraries folder with the jars of its class path
 */
record JvmLaunch(
    String component,
    Path libraries,
    List<String> jvmOptions,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment) {

  List<String> command(Home home) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(new OwnProcesses(home).marks(component));
    command.add("-Dlog4j2.configurationFile=" + home.logConfig().toUri());
    command.add("-Dlog.file=" + home.log(component));
    // The JVM would lie in wait for memory otherwise, alive and of no use.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(libraries.resolve("*").toString());
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  Process start(Home home) {
    ProcessBuilder builder =
        new ProcessBuilder(command(home))
            .directory(home.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.out(component).toFile());
    builder.environment().putAll(environment);
    try {
      setAside(home.log(component));
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new StackException("cannot start the %s".formatted(component), e);
    }
  }

  /** What the last process logged is kept once, and is not taken for what this one logs. */
  private static void setAside(Path log) throws IOException {
    if (Files.exists(log)) {
      Path previous = log.resolveSibling(log.getFileName() + ".previous");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
