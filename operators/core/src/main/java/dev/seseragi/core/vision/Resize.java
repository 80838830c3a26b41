package dev.seseragi.core.vision;

/**
 * Bilinear resizing with pixel centres at half coordinates and no smoothing when it shrinks, which
 * is what the detectors' and recognizers' own preparation (OpenCV's {@code INTER_LINEAR}) does.
 */
final class Resize {
  private Resize() {}

  /** Weights of the two source samples for each target sample along one axis. */
  private record Axis(int[] lower, int[] upper, float[] weight) {
    static Axis of(int from, int to) {
      int[] lower = new int[to];
      int[] upper = new int[to];
      float[] weight = new float[to];
      for (int i = 0; i < to; i++) {
        double at = Math.max(0, Math.min(from - 1.0, (i + 0.5) * from / to - 0.5));
        lower[i] = (int) at;
        upper[i] = Math.min(from - 1, lower[i] + 1);
        weight[i] = (float) (at - lower[i]);
      }
      return new Axis(lower, upper, weight);
    }
  }

  /** The image in the given sides, with samples rounded to whole numbers. */
  static Image bilinear(Image image, int width, int height) {
    Axis columns = Axis.of(image.width(), width);
    Axis rows = Axis.of(image.height(), height);
    byte[] resized = new byte[Math.multiplyExact(width * Image.CHANNELS, height)];
    float[] above = new float[width * Image.CHANNELS];
    float[] below = new float[width * Image.CHANNELS];
    for (int y = 0; y < height; y++) {
      row(image, rows.lower()[y], columns, above);
      row(image, rows.upper()[y], columns, below);
      float weight = rows.weight()[y];
      int to = y * above.length;
      for (int i = 0; i < above.length; i++) {
        resized[to + i] = (byte) (above[i] + weight * (below[i] - above[i]) + 0.5f);
      }
    }
    return new Image(width, height, resized);
  }

  private static void row(Image image, int y, Axis columns, float[] row) {
    byte[] rgb = image.rgb();
    int start = y * image.width() * Image.CHANNELS;
    int to = 0;
    for (int x = 0; x < columns.weight().length; x++) {
      int left = start + columns.lower()[x] * Image.CHANNELS;
      int right = start + columns.upper()[x] * Image.CHANNELS;
      float weight = columns.weight()[x];
      for (int c = 0; c < Image.CHANNELS; c++) {
        int from = rgb[left + c] & 0xff;
        row[to++] = from + weight * ((rgb[right + c] & 0xff) - from);
      }
    }
  }
}
