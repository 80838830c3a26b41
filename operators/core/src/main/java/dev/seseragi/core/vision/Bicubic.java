package dev.seseragi.core.vision;

/**
 * Bicubic samples of an image between its pixels (Keys, "Cubic Convolution Interpolation", 1981,
 * with {@code a = -0.75} as in OpenCV). Outside, the nearest edge pixel goes on. One thread only.
 */
final class Bicubic {
  private static final double A = -0.75;
  private static final int TAPS = 4;

  private final Image image;
  private final double[] weightsX = new double[TAPS];
  private final double[] weightsY = new double[TAPS];
  private final int[] columns = new int[TAPS];

  Bicubic(Image image) {
    this.image = image;
  }

  /** Writes red, green and blue at (x, y) to three bytes from {@code at} on. */
  void sample(double x, double y, byte[] rgb, int at) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    weigh(x - left, weightsX);
    weigh(y - top, weightsY);
    for (int i = 0; i < TAPS; i++) {
      columns[i] = clamp(left - 1 + i, image.width() - 1) * Image.CHANNELS;
    }
    byte[] pixels = image.rgb();
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int j = 0; j < TAPS; j++) {
      int row = clamp(top - 1 + j, image.height() - 1) * image.width() * Image.CHANNELS;
      for (int i = 0; i < TAPS; i++) {
        double weight = weightsX[i] * weightsY[j];
        int pixel = row + columns[i];
        red += weight * (pixels[pixel] & 0xff);
        green += weight * (pixels[pixel + 1] & 0xff);
        blue += weight * (pixels[pixel + 2] & 0xff);
      }
    }
    rgb[at] = toByte(red);
    rgb[at + 1] = toByte(green);
    rgb[at + 2] = toByte(blue);
  }

  /** Weights of the pixels at -1, 0, 1 and 2 for a place in 0..1; they add up to 1. */
  private static void weigh(double t, double[] weights) {
    weights[0] = ((A * (t + 1) - 5 * A) * (t + 1) + 8 * A) * (t + 1) - 4 * A;
    weights[1] = ((A + 2) * t - (A + 3)) * t * t + 1;
    weights[2] = ((A + 2) * (1 - t) - (A + 3)) * (1 - t) * (1 - t) + 1;
    weights[3] = 1 - weights[0] - weights[1] - weights[2];
  }

  private static int clamp(int value, int max) {
    return Math.max(0, Math.min(max, value));
  }

  private static byte toByte(double value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
