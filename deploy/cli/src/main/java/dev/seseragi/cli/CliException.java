package dev.seseragi.cli;

/** Ends a command with one line for a person: what is wrong and what to do. */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CliException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** What was asked was tried and failed. */
  public static CliException failed(String message, Throwable cause) {
    return new CliException(ExitCode.FAILED, message, cause);
  }

  public static CliException failed(String message) {
    return failed(message, null);
  }

  /** An argument or a file cannot be used. */
  public static CliException input(String message) {
    return input(message, null);
  }

  public static CliException input(String message, Throwable cause) {
    return new CliException(ExitCode.USAGE, message, cause);
  }

  /** The broker or the cluster does not answer. */
  public static CliException unreachable(String message) {
    return new CliException(ExitCode.UNREACHABLE, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
