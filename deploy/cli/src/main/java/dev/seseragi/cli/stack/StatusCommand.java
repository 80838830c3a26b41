package dev.seseragi.cli.stack;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.HomeOptions;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.local.StackStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seseragi status}. */
@Command(
    name = "status",
    description = "Show how the local stack is.",
    mixinStandardHelpOptions = true,
    footer = "%nExit code 0 when all is healthy, 1 when something is not, 3 when none was started.")
public final class StatusCommand implements Callable<Integer> {
  @Mixin private HomeOptions home;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    StackStatus status = home.stack().status();
    if (!status.started() && !output.json()) {
      throw CliException.unreachable(
          "no stack runs in %s: start one with `./seseragi up`".formatted(home.folder()));
    }
    terminal.line(new StatusText(terminal, output).of(status));
    if (!status.started()) {
      return ExitCode.UNREACHABLE;
    }
    return status.healthy() ? ExitCode.OK : ExitCode.FAILED;
  }
}
