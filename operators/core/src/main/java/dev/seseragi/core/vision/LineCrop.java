package dev.seseragi.core.vision;

/** Lines cut out of an image and straightened. */
final class LineCrop {
  /** From this ratio of height to width on, a region is a line that runs upwards. */
  private static final double UPRIGHT_RATIO = 1.5;

  private LineCrop() {}

  /**
   * The polygon's content as an image of its own size, by perspective mapping and bicubic sampling.
   * A crop at least 1.5 times as high as wide is turned left, so that its right side is up.
   */
  static Image of(Image image, Quad polygon) {
    int width = Math.max(1, (int) polygon.width());
    int height = Math.max(1, (int) polygon.height());
    Perspective mapping = Perspective.fromUnitSquare(polygon);
    Bicubic sampler = new Bicubic(image);
    byte[] rgb = new byte[Math.multiplyExact(width * Image.CHANNELS, height)];
    int to = 0;
    for (int y = 0; y < height; y++) {
      double v = (double) y / height;
      for (int x = 0; x < width; x++) {
        double u = (double) x / width;
        sampler.sample(mapping.x(u, v), mapping.y(u, v), rgb, to);
        to += Image.CHANNELS;
      }
    }
    Image crop = new Image(width, height, rgb);
    return height >= UPRIGHT_RATIO * width ? crop.turnedLeft() : crop;
  }
}
