package dev.seseragi.core.signal;

import static java.util.Objects.requireNonNull;

/**
 * How samples become feature frames: frame t covers the samples {@code [t hop, t hop + window)} and
 * its value for a band is {@code ln(energy in the band + logFloor)}.
 *
 * @param sampleRate samples per second
 * @param window samples in a frame
 * @param hop samples from one frame to the next, at most {@code window}
 * @param fft points of the Fourier transform, even and at least {@code window}; the frame is padded
 *     with zeros at its end
 * @param mels bands
 * @param fmin lower edge of the first band, in hertz
 * @param fmax upper edge of the last band, in hertz, at most half the sample rate
 * @param logFloor added to the energy before the logarithm, above 0
 */
public record LogMelConfig(
    int sampleRate,
    int window,
    int hop,
    int fft,
    int mels,
    double fmin,
    double fmax,
    WindowKind windowKind,
    MelScale melScale,
    MelNorm melNorm,
    double logFloor) {
  private static final int MAX_FFT = 1 << 15;
  private static final int MAX_MELS = 512;

  public LogMelConfig {
    require(Resampler.RATES.contains(sampleRate), "sampleRate", Resampler.RATES, sampleRate);
    require(fft >= 4 && fft <= MAX_FFT && fft % 2 == 0, "fft", "even 4.." + MAX_FFT, fft);
    require(window >= 2 && window <= fft, "window", "2..fft (" + fft + ")", window);
    require(hop >= 1 && hop <= window, "hop", "1..window (" + window + ")", hop);
    require(mels >= 1 && mels <= MAX_MELS, "mels", "1.." + MAX_MELS, mels);
    require(fmax > 0 && fmax <= sampleRate / 2.0, "fmax", "0.." + sampleRate / 2.0, fmax);
    require(fmin >= 0 && fmin < fmax, "fmin", "0..fmax (" + fmax + "), below it", fmin);
    require(logFloor > 0 && logFloor < 1e9, "logFloor", "above 0 and below 1e9", logFloor);
    requireNonNull(windowKind, "windowKind is null");
    requireNonNull(melScale, "melScale is null");
    requireNonNull(melNorm, "melNorm is null");
  }

  private static void require(boolean holds, String name, Object rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be in %s: was %s".formatted(name, rule, value));
    }
  }

  /** The number of whole frames in so many samples. */
  public int frames(int samples) {
    return samples < window ? 0 : (samples - window) / hop + 1;
  }

  /** The fewest samples that hold so many frames. */
  public int samples(int frames) {
    return frames == 0 ? 0 : Math.addExact(window, Math.multiplyExact(frames - 1, hop));
  }

  /** Time from one frame to the next, in microseconds. */
  public long hopMicros() {
    return 1_000_000L * hop / sampleRate;
  }
}
