package dev.seseragi.core.signal;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/** Log-mel feature frames of samples. Immutable: one instance serves every stream and thread. */
public final class LogMel {
  private final LogMelConfig config;
  private final float[] window;
  private final FloatFFT_1D fft;
  private final MelFilterBank filters;

  public LogMel(LogMelConfig config) {
    this.config = requireNonNull(config, "config is null");
    this.window = config.windowKind().coefficients(config.window());
    this.fft = new FloatFFT_1D(config.fft());
    this.filters = new MelFilterBank(config);
  }

  public LogMelConfig config() {
    return config;
  }

  /**
   * Every whole frame of the samples.
   *
   * @param samples in [-1, 1]
   * @return frames x mels values, row-major
   */
  public float[] frames(float[] samples) {
    int frames = config.frames(samples.length);
    float[] values = new float[Math.multiplyExact(frames, config.mels())];
    float[] spectrum = new float[config.fft()];
    for (int frame = 0; frame < frames; frame++) {
      power(samples, frame * config.hop(), spectrum);
      for (int mel = 0; mel < config.mels(); mel++) {
        double energy = filters.energy(spectrum, mel);
        values[frame * config.mels() + mel] = (float) Math.log(energy + config.logFloor());
      }
    }
    return values;
  }

  /** The power spectrum of one frame in the first {@code fft / 2 + 1} elements of spectrum. */
  private void power(float[] samples, int from, float[] spectrum) {
    for (int i = 0; i < window.length; i++) {
      spectrum[i] = samples[from + i] * window[i];
    }
    Arrays.fill(spectrum, window.length, spectrum.length, 0);
    fft.realForward(spectrum);
    int half = spectrum.length / 2;
    // The transform packs the real value of the middle bin beside that of bin 0.
    float middle = spectrum[1];
    spectrum[0] *= spectrum[0];
    for (int bin = 1; bin < half; bin++) {
      float real = spectrum[2 * bin];
      float imaginary = spectrum[2 * bin + 1];
      spectrum[bin] = real * real + imaginary * imaginary;
    }
    spectrum[half] = middle * middle;
  }
}
