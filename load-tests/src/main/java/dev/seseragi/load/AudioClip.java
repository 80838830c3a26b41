package dev.seseragi.load;

import static java.util.Objects.requireNonNull;

import dev.seseragi.schemas.AudioEncoding;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * A recording in memory. The array is not copied.
 *
 * @param samples interleaved samples in {@code encoding}, a whole number of sample frames
 */
public record AudioClip(int sampleRate, int channels, AudioEncoding encoding, byte[] samples) {
  public AudioClip {
    requireNonNull(encoding, "encoding is null");
    if (sampleRate < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "sampleRate and channels must be at least 1: were %d and %d"
              .formatted(sampleRate, channels));
    }
    int frame = channels * bytesPerSample(encoding);
    if (samples.length == 0 || samples.length % frame != 0) {
      throw new IllegalArgumentException(
          "samples must be a positive multiple of %d bytes: were %d"
              .formatted(frame, samples.length));
    }
  }

  private static int bytesPerSample(AudioEncoding encoding) {
    return encoding == AudioEncoding.PCM_F32LE ? Float.BYTES : Short.BYTES;
  }

  private int bytesPerFrame() {
    return channels * bytesPerSample(encoding);
  }

  /** Number of pieces of the given length; the last may be shorter. */
  int pieces(Duration length) {
    int bytes = bytes(length);
    return (samples.length + bytes - 1) / bytes;
  }

  /** Piece {@code index}, a view of the samples. */
  ByteBuffer piece(int index, Duration length) {
    int from = index * bytes(length);
    return ByteBuffer.wrap(samples, from, Math.min(bytes(length), samples.length - from)).slice();
  }

  /** When piece {@code index} begins. */
  Duration begin(int index, Duration length) {
    return time((long) index * bytes(length));
  }

  /** When the last sample of piece {@code index} was heard. */
  Duration end(int index, Duration length) {
    return time(Math.min((index + 1L) * bytes(length), samples.length));
  }

  private Duration time(long bytes) {
    return Duration.ofNanos(bytes / bytesPerFrame() * 1_000_000_000L / sampleRate);
  }

  private int bytes(Duration length) {
    long frames = Math.max(1, Math.round(length.toNanos() / 1e9 * sampleRate));
    return Math.toIntExact(frames * bytesPerFrame());
  }
}
