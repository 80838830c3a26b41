package dev.seseragi.core.signal;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Changes the sample rate of a signal that comes in pieces, by a polyphase windowed-sinc filter
 * (Crochiere and Rabiner 1983; Kaiser window 1974). Output n lies at input position n in/out; any
 * cut of the signal gives the samples of the whole, bit for bit. Pass band to 0.45 of the lower
 * rate, stop band from 0.5 of it, about 80 dB down. Immutable: state is passed in and out.
 */
public final class Resampler {
  /** The rates that can be changed into one another, in hertz. */
  public static final List<Integer> RATES =
      List.of(8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000);

  private static final int ZERO_CROSSINGS = 50;
  private static final double CUTOFF = 0.95;
  private static final double KAISER_BETA = 7.857;

  private final int up;
  private final int down;
  private final int half;
  private final float[][] phases;

  /** What must be kept between two pieces: the inputs that a later output needs, and its phase. */
  public static final class State {
    private final float[] inputs;
    private final int phase;

    public State(float[] inputs, int phase) {
      this.inputs = requireNonNull(inputs, "inputs is null").clone();
      this.phase = phase;
    }

    public float[] inputs() {
      return inputs.clone();
    }

    public int phase() {
      return phase;
    }
  }

  /** Samples at the new rate and the state for the next piece. */
  public static final class Resampled {
    private final float[] samples;
    private final State state;

    private Resampled(float[] samples, State state) {
      this.samples = samples;
      this.state = state;
    }

    public float[] samples() {
      return samples;
    }

    public State state() {
      return state;
    }
  }

  /**
   * A filter from one rate to another.
   *
   * @throws InferenceException with {@code AUDIO_SAMPLE_RATE} when one of them is not in {@link
   *     #RATES}
   */
  public Resampler(int from, int to) {
    requireKnown(from);
    requireKnown(to);
    int divisor = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
    this.up = to / divisor;
    this.down = from / divisor;
    double ratio = Math.min(1, (double) to / from);
    this.half = up == down ? 1 : (int) Math.ceil(ZERO_CROSSINGS / ratio);
    this.phases = new float[up][];
    for (int phase = 0; phase < up; phase++) {
      phases[phase] = up == down ? new float[] {1, 0} : taps((double) phase / up, ratio);
    }
  }

  private static void requireKnown(int rate) {
    if (!RATES.contains(rate)) {
      throw new InferenceException(
          ErrorCode.AUDIO_SAMPLE_RATE,
          "sampleRate must be one of %s: was %d".formatted(RATES, rate));
    }
  }

  private float[] taps(double fraction, double ratio) {
    double[] taps = new double[2 * half];
    for (int i = 0; i < taps.length; i++) {
      double distance = fraction + half - 1 - i;
      taps[i] = sinc(CUTOFF * ratio * distance) * kaiser(distance * ratio / ZERO_CROSSINGS);
    }
    // Each phase sums to one, so a constant stays constant.
    double sum = Arrays.stream(taps).sum();
    float[] scaled = new float[taps.length];
    for (int i = 0; i < taps.length; i++) {
      scaled[i] = (float) (taps[i] / sum);
    }
    return scaled;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return Math.abs(x) > 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
  }

  /** The modified Bessel function of the first kind and order zero, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-15 * sum; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }

  /** The state before the first piece: silence. */
  public State initial() {
    return new State(new float[half - 1], 0);
  }

  /** The outputs that became known; neither argument is changed. */
  public Resampled push(State state, float[] samples) {
    requireFits(state);
    float[] signal = Arrays.copyOf(state.inputs, state.inputs.length + samples.length);
    System.arraycopy(samples, 0, signal, state.inputs.length, samples.length);
    float[] out = new float[(int) ((long) signal.length * up / down) + 1];
    int count = 0;
    int at = 0;
    int phase = state.phase;
    for (; at + 2 * half <= signal.length; count++) {
      out[count] = dot(phases[phase], signal, at);
      at += (phase + down) / up;
      phase = (phase + down) % up;
    }
    return new Resampled(
        Arrays.copyOf(out, count), new State(Arrays.copyOfRange(signal, at, signal.length), phase));
  }

  /** The outputs up to the end of the signal, as if silence followed. */
  public float[] finish(State state) {
    return push(state, new float[half]).samples();
  }

  private void requireFits(State state) {
    if (state.phase < 0 || state.phase >= up || state.inputs.length >= 2 * half) {
      throw new IllegalArgumentException(
          "state of another pair of rates: phase %d of %d, %d inputs of %d"
              .formatted(state.phase, up, state.inputs.length, 2 * half));
    }
  }

  private static float dot(float[] taps, float[] signal, int at) {
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      sum += (double) taps[i] * signal[at + i];
    }
    return (float) sum;
  }
}
