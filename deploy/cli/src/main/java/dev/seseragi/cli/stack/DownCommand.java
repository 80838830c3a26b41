package dev.seseragi.cli.stack;

import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.HomeOptions;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seseragi down}. */
@Command(
    name = "down",
    description = "End every process of the local stack; topics, savepoints and logs stay.",
    mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
  @Mixin private HomeOptions home;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  DownCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int ended = home.stack().stop(line -> terminal.errorLine("  " + line));
    if (output.json()) {
      terminal.line(OutputOptions.text(OutputOptions.object().put("ended", ended)));
    } else {
      terminal.line(
          ended == 0
              ? "nothing was running in " + home.folder()
              : "ended %d processes".formatted(ended));
    }
    return ExitCode.OK;
  }
}
