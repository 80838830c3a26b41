package dev.seseragi.schemas;

/** Bytes that are not a message of the expected kind. */
public final class WireException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. */
  public enum Reason {
    /** There is no value: a tombstone. */
    ABSENT,
    /** The single-object marker, C3 01, is missing. */
    NOT_SINGLE_OBJECT,
    /** The fingerprint names a schema that the store does not have, or one that cannot be read. */
    UNKNOWN_SCHEMA,
    /** The body does not follow its schema, ends early, or is followed by more bytes. */
    MALFORMED
  }

  private final Reason reason;

  WireException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
