package dev.seseragi.core.vision;

/**
 * How an image lies in the detector's map.
 *
 * @param width of the map
 * @param height of the map
 * @param top the first row that the image takes; above and below are black bars
 * @param rows how many rows it takes; it takes all columns
 */
record Framing(int width, int height, int top, int rows) {

  /**
   * Bars are added to what is too wide or too low; then all is reduced until the longer side is at
   * most {@code maxSide}, or enlarged until the shorter one is {@code minSide} or the longer one
   * {@code maxSide}; then both go to the nearest multiples.
   */
  static Framing of(Image image, TextDetectionConfig config) {
    double barred = barredHeight(image, config);
    double longer = Math.max(image.width(), barred);
    double shorter = Math.min(image.width(), barred);
    double factor = Math.min(config.maxSide() / longer, Math.max(1, config.minSide() / shorter));
    int width = multiple(image.width() * factor, config);
    int height = multiple(barred * factor, config);
    int rows = (int) Math.max(1, Math.min(height, Math.rint(height * image.height() / barred)));
    return new Framing(width, height, (height - rows) / 2, rows);
  }

  private static double barredHeight(Image image, TextDetectionConfig config) {
    boolean tooLow = image.height() <= config.minHeight();
    boolean tooWide = image.width() > (double) config.maxAspect() * image.height();
    return tooLow || tooWide
        ? 2 * Math.max(Math.floor(image.width() / config.maxAspect()), config.minHeight())
        : image.height();
  }

  private static int multiple(double side, TextDetectionConfig config) {
    int step = config.sideMultiple();
    int most = config.maxSide() / step;
    // Cut to whole pixels and rounded half to even, as PP-OCR does, so that the sides are the same.
    double steps = Math.rint(Math.floor(side + 1e-9) / step);
    return (int) Math.max(1, Math.min(most, steps)) * step;
  }
}
