package dev.seseragi.core.signal;

/** The shape that a frame is multiplied with before its spectrum is taken; n is the length. */
public enum WindowKind {
  /** {@code 0.5 - 0.5 cos(2 pi i / (n - 1))}: zero at both ends. */
  HANN_SYMMETRIC {
    @Override
    double at(int i, int n) {
      return raisedCosine(0.5, i, n - 1);
    }
  },
  /** {@code 0.5 - 0.5 cos(2 pi i / n)}: librosa's and PyTorch's default. */
  HANN_PERIODIC {
    @Override
    double at(int i, int n) {
      return raisedCosine(0.5, i, n);
    }
  },
  /** {@code 0.54 - 0.46 cos(2 pi i / (n - 1))}. */
  HAMMING {
    @Override
    double at(int i, int n) {
      return raisedCosine(0.54, i, n - 1);
    }
  },
  /** The symmetric Hann window to the power of 0.85: Kaldi's default. */
  POVEY {
    @Override
    double at(int i, int n) {
      return Math.pow(raisedCosine(0.5, i, n - 1), 0.85);
    }
  };

  abstract double at(int i, int n);

  private static double raisedCosine(double offset, int i, int period) {
    return offset - (1 - offset) * Math.cos(2 * Math.PI * i / period);
  }

  /** The window's values for a frame of {@code length} samples, at least 2. */
  public float[] coefficients(int length) {
    if (length < 2) {
      throw new IllegalArgumentException("window must be at least 2 samples: was " + length);
    }
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) at(i, length);
    }
    return values;
  }
}
