package dev.seseragi.cli;

/** Where the launcher enters. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Drawing needs no display.
    System.setProperty("java.awt.headless", "true");
    System.exit(Cli.run(Terminal.ofProcess(), args));
  }
}
