package dev.seseragi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of the test class path, as processes of their own. */
final class ChildJvm {
  private ChildJvm() {}

  static Process start(List<String> options, Class<?> main, String... arguments) {
    return start(command(options, main, arguments));
  }

  /** A child of a shell that never collects its children: once ended, it stays a zombie. */
  static Process startUncollected(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" & exec sleep 600", "sh"));
    command.addAll(command(options, main, arguments));
    return start(command);
  }

  private static List<String> command(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
