package dev.seseragi.core.signal;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Feature frames of a signal that comes in pieces: any cut of the signal gives the frames of the
 * whole, bit for bit. All that has to be kept between pieces are the samples that a later frame
 * needs, fewer than a window.
 */
public final class StreamingFramer {
  private static final float[] NOTHING = {};

  private final LogMel logMel;

  /** What a piece gave. */
  public static final class Framed {
    private final float[] values;
    private final float[] left;

    private Framed(float[] values, float[] left) {
      this.values = values;
      this.left = left;
    }

    /** Frames x mels values, row-major; empty when there is no whole frame yet. */
    public float[] values() {
      return values;
    }

    /** The samples to pass with the next piece. */
    public float[] left() {
      return left;
    }
  }

  public StreamingFramer(LogMel logMel) {
    this.logMel = requireNonNull(logMel, "logMel is null");
  }

  /** What is left before the first piece. */
  public static float[] nothing() {
    return NOTHING;
  }

  /**
   * The frames that became whole.
   *
   * @param left what the piece before left over; not changed
   * @param samples the piece; not changed
   */
  public Framed push(float[] left, float[] samples) {
    float[] signal = join(left, samples);
    float[] values = logMel.frames(signal);
    int used = logMel.config().frames(signal.length) * logMel.config().hop();
    return new Framed(values, Arrays.copyOfRange(signal, used, signal.length));
  }

  private static float[] join(float[] first, float[] second) {
    float[] joined = Arrays.copyOf(first, Math.addExact(first.length, second.length));
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
