package dev.seseragi.cli.audio;

import java.io.IOException;

/** No sound that can be read: another format, or a damaged file. */
public final class AudioFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  AudioFormatException(String message) {
    super(message);
  }

  AudioFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
