package dev.seseragi.local;

/** A Flink cluster refused a request, or could not be reached. The message is the root cause. */
public final class FlinkRestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  FlinkRestException(int status, String message) {
    super(message);
    this.status = status;
  }

  FlinkRestException(String message, Throwable cause) {
    super(message, cause);
    status = 0;
  }

  /** The HTTP status, or 0 if no answer came. */
  public int status() {
    return status;
  }
}
