package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

/** All that is kept of a stream between two pieces. Immutable. */
public final class SpeechState {
  private final long lastSequence;
  private final SoundState sound;
  private final AcousticState acoustic;
  private final TextState text;

  SpeechState(long lastSequence, SoundState sound, AcousticState acoustic, TextState text) {
    this.lastSequence = lastSequence;
    this.sound = requireNonNull(sound, "sound is null");
    this.acoustic = requireNonNull(acoustic, "acoustic is null");
    this.text = requireNonNull(text, "text is null");
  }

  /** Sequence number of the last piece; -1 before the first. */
  public long lastSequence() {
    return lastSequence;
  }

  SoundState sound() {
    return sound;
  }

  AcousticState acoustic() {
    return acoustic;
  }

  TextState text() {
    return text;
  }

  /** A compact form with a version in its first byte. */
  public byte[] toBytes() {
    return SpeechStateCodec.write(this);
  }

  /**
   * The state that {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are of another version or damaged
   */
  public static SpeechState fromBytes(byte[] bytes) {
    return SpeechStateCodec.read(bytes);
  }
}
