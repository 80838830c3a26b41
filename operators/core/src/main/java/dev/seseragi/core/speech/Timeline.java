package dev.seseragi.core.speech;

/**
 * Feature frames in time.
 *
 * @param sampleRate samples per second
 * @param hop samples from one feature frame to the next
 * @param delayMillis how much later than a sound the model puts out its symbol
 */
record Timeline(int sampleRate, int hop, int delayMillis) {
  long sampleMicros(long sample) {
    return Math.multiplyExact(sample, 1_000_000L) / sampleRate;
  }

  /** When the frame starts, in microseconds of audio since the stream began. */
  long frameMicros(long frame) {
    return sampleMicros(Math.multiplyExact(frame, (long) hop));
  }

  /** When the sound was heard whose symbol came out at a frame. */
  long spokenMicros(long frame) {
    return Math.max(0, frameMicros(frame) - 1000L * delayMillis);
  }
}
