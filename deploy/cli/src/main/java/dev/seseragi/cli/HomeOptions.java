package dev.seseragi.cli;

import dev.seseragi.local.LocalStack;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the local stack lives. */
public final class HomeOptions {
  private static final String VARIABLE = "SESERAGI_HOME";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Folder of the local stack (default: the variable SESERAGI_HOME, else .seseragi in the"
              + " current folder).")
  private Path home;

  private final Terminal terminal;

  HomeOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  public Path folder() {
    if (home != null) {
      return home;
    }
    String named = terminal.environment().getOrDefault(VARIABLE, "");
    return Path.of(named.isEmpty() ? ".seseragi" : named);
  }

  public LocalStack stack() {
    return LocalStack.open(folder());
  }
}
