package dev.seseragi.cli.stack;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.HomeOptions;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.local.LocalStack;
import dev.seseragi.local.StackOptions;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code seseragi up}. */
@Command(
    name = "up",
    description = "Start a Kafka broker and a Flink cluster on this machine, and make the topics.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the broker (default: a free one).")
  private int kafkaPort;

  @Option(
      names = "--ui-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of Flink's web UI and REST interface (default: a free one).")
  private int uiPort;

  @Option(
      names = "--task-managers",
      paramLabel = "N",
      defaultValue = "2",
      description = "Flink TaskManager processes (default: ${DEFAULT-VALUE}).")
  private int taskManagers;

  @Option(
      names = "--slots",
      paramLabel = "N",
      defaultValue = "2",
      description = "Task slots of each (default: ${DEFAULT-VALUE}).")
  private int slots;

  @Option(
      names = "--start-timeout",
      paramLabel = "TIME",
      defaultValue = "90s",
      description = "Longest wait until all is healthy (default: ${DEFAULT-VALUE}).")
  private Duration timeout;

  @Mixin private HomeOptions home;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LocalStack stack = home.stack();
    stack.start(options(), line -> terminal.errorLine("  " + line));
    stack.createTopics(TopicPlan.topics());
    terminal.line(new StatusText(terminal, output).of(stack.status()));
    return ExitCode.OK;
  }

  private StackOptions options() {
    try {
      return StackOptions.defaults()
          .withPorts(kafkaPort, uiPort)
          .withTaskManagers(taskManagers, slots)
          .withStartTimeout(timeout);
    } catch (IllegalArgumentException e) {
      throw CliException.input(e.getMessage(), e);
    }
  }
}
