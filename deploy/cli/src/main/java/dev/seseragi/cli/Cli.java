package dev.seseragi.cli;

import dev.seseragi.local.FlinkRestException;
import dev.seseragi.local.StackException;
import java.lang.reflect.Constructor;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line: from arguments to an exit code. */
public final class Cli {
  private final Terminal terminal;

  private Cli(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command; everything it says goes to the terminal. */
  public static int run(Terminal terminal, String... args) {
    return new Cli(terminal).commandLine().execute(args);
  }

  /** The whole tree of commands, each made with the terminal if its constructor takes one. */
  private CommandLine commandLine() {
    CommandLine.Help.Ansi ansi =
        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    return new CommandLine(new Seseragi(), this::make)
        .registerConverter(java.time.Duration.class, Durations::parse)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((e, args) -> refused(e))
        .setExecutionExceptionHandler((e, commandLine, result) -> failed(e));
  }

  private <K> K make(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Terminal.class) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(terminal));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }

  private int refused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    terminal.errorLine("seseragi: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, terminal.err());
    terminal.errorLine("See `%s --help`.".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private int failed(Exception e) {
    terminal.out().flush();
    terminal.progress("");
    terminal.errorLine("seseragi: " + message(e));
    if (terminal.environment().containsKey("SESERAGI_DEBUG")) {
      e.printStackTrace(terminal.err());
      terminal.err().flush();
    }
    return exitCode(e);
  }

  private static int exitCode(Exception e) {
    if (e instanceof CliException known) {
      return known.exitCode();
    }
    if (e instanceof TimeoutException
        || e instanceof FlinkRestException flink && flink.status() == 0) {
      return ExitCode.UNREACHABLE;
    }
    return ExitCode.FAILED;
  }

  private static String message(Exception e) {
    if (e instanceof CliException || e instanceof StackException) {
      return e.getMessage();
    }
    if (e instanceof FlinkRestException) {
      return "Flink: " + e.getMessage();
    }
    if (e instanceof InterruptException || e instanceof InterruptedException) {
      return "interrupted";
    }
    if (e instanceof KafkaException) {
      return "Kafka: " + e.getMessage();
    }
    return Optional.ofNullable(e.getMessage())
        .map(text -> "%s: %s".formatted(e.getClass().getSimpleName(), text))
        .orElse(e.toString().toLowerCase(Locale.ROOT));
  }
}
