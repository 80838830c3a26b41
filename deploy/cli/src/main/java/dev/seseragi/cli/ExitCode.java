package dev.seseragi.cli;

/** What the command's exit code says. */
public final class ExitCode {
  public static final int OK = 0;

  /** What was asked was tried and failed. */
  public static final int FAILED = 1;

  /** The arguments or the input cannot be used. */
  public static final int USAGE = 2;

  /** The broker or the cluster does not answer. */
  public static final int UNREACHABLE = 3;

  private ExitCode() {}
}
