package dev.seseragi.core.signal;

/** Overlapping triangles, evenly spaced on a mel scale, that sum a power spectrum into bands. */
final class MelFilterBank {
  private final int[] firstBin;
  private final float[][] weights;

  MelFilterBank(LogMelConfig config) {
    firstBin = new int[config.mels()];
    weights = new float[config.mels()][];
    double[] edges = edges(config);
    double hertzPerBin = (double) config.sampleRate() / config.fft();
    for (int mel = 0; mel < config.mels(); mel++) {
      double height = config.melNorm() == MelNorm.SLANEY ? 2 / (edges[mel + 2] - edges[mel]) : 1;
      firstBin[mel] = (int) Math.ceil(edges[mel] / hertzPerBin);
      int end = Math.min((int) Math.floor(edges[mel + 2] / hertzPerBin), config.fft() / 2) + 1;
      weights[mel] = new float[Math.max(0, end - firstBin[mel])];
      for (int i = 0; i < weights[mel].length; i++) {
        double hertz = (firstBin[mel] + i) * hertzPerBin;
        weights[mel][i] = (float) (height * triangle(hertz, edges, mel));
      }
    }
  }

  private static double[] edges(LogMelConfig config) {
    double low = config.melScale().toMel(config.fmin());
    double high = config.melScale().toMel(config.fmax());
    double[] edges = new double[config.mels() + 2];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = config.melScale().toHertz(low + (high - low) * i / (config.mels() + 1));
    }
    return edges;
  }

  private static double triangle(double hertz, double[] edges, int mel) {
    double rising = (hertz - edges[mel]) / (edges[mel + 1] - edges[mel]);
    double falling = (edges[mel + 2] - hertz) / (edges[mel + 2] - edges[mel + 1]);
    return Math.max(0, Math.min(rising, falling));
  }

  /** The energy of one band of a power spectrum that has {@code fft / 2 + 1} bins. */
  double energy(float[] power, int mel) {
    float[] triangle = weights[mel];
    int first = firstBin[mel];
    double sum = 0;
    for (int i = 0; i < triangle.length; i++) {
      sum += (double) triangle[i] * power[first + i];
    }
    return sum;
  }
}
