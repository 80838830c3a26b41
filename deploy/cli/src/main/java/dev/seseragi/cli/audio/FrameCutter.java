package dev.seseragi.cli.audio;

import dev.seseragi.schemas.AudioEncoding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Cuts sound into frames of one length. It reads one frame ahead, because the last frame must say
 * that it is the last; 16-bit sound stays as it is, finer sound travels as floats.
 */
public final class FrameCutter {
  /**
   * A piece of the sound.
   *
   * @param sequence counts from 0
   * @param begin of its first sample, since the sound began
   * @param end of its last sample
   */
  public record Piece(
      long sequence, Duration begin, Duration end, ByteBuffer samples, boolean last) {}

  private final AudioSource source;
  private final int frameSamples;
  private float[] current;
  private float[] ahead;
  private int currentCount;
  private int aheadCount;
  private long sequence;
  private boolean ended;

  /**
   * @param length of a frame; at least one sample is taken
   */
  public FrameCutter(AudioSource source, Duration length) {
    this.source = source;
    double samples = length.toNanos() / 1e9 * source.form().sampleRate();
    frameSamples = Math.max(1, (int) Math.round(samples));
    current = new float[frameSamples * source.form().channels()];
    ahead = new float[current.length];
  }

  public AudioEncoding encoding() {
    return SampleBytes.encoding(source.form());
  }

  /** The next frame; empty after the last, and at once for sound without a sample. */
  public Optional<Piece> next() throws IOException {
    if (sequence == 0) {
      aheadCount = source.read(ahead);
    }
    return turn(() -> source.read(ahead));
  }

  /**
   * The frame that was read ahead, as the last one: for a sound that is cut short. Empty if there
   * is none.
   */
  public Optional<Piece> finish() {
    try {
      return turn(() -> 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Fill {
    int values() throws IOException;
  }

  private Optional<Piece> turn(Fill next) throws IOException {
    if (ended || aheadCount == 0) {
      return Optional.empty();
    }
    float[] spare = current;
    current = ahead;
    currentCount = aheadCount;
    ahead = spare;
    // What was read stays the last frame if reading on fails.
    int following = 0;
    try {
      following = next.values();
    } catch (IOException e) {
      ahead = current;
      current = spare;
      throw e;
    }
    aheadCount = following;
    ended = following == 0;
    return Optional.of(piece());
  }

  private Piece piece() {
    long first = sequence * frameSamples;
    long after = first + currentCount / source.form().channels();
    ByteBuffer bytes = SampleBytes.of(source.form(), current, currentCount);
    return new Piece(sequence++, time(first), time(after), bytes, ended);
  }

  private Duration time(long samples) {
    long rate = source.form().sampleRate();
    return Duration.ofSeconds(samples / rate, samples % rate * 1_000_000_000L / rate);
  }
}
