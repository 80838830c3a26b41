package dev.seseragi.core.vision;

/** The sides that an image is given to the detector with. */
record MapSize(int width, int height) {

  /**
   * Reduced until the longer side is at most {@code maxSide}, then enlarged until the shorter one
   * is {@code minSide} or the longer one {@code maxSide}; then to the nearest multiples.
   */
  static MapSize of(Image image, TextDetectionConfig config) {
    int longer = Math.max(image.width(), image.height());
    int shorter = Math.min(image.width(), image.height());
    double most = (double) config.maxSide() / longer;
    double wanted = Math.max(1, (double) config.minSide() / shorter);
    double factor = Math.min(most, wanted);
    return new MapSize(
        multiple(image.width() * factor, config), multiple(image.height() * factor, config));
  }

  private static int multiple(double side, TextDetectionConfig config) {
    int step = config.sideMultiple();
    int most = config.maxSide() / step;
    // Cut to whole pixels and rounded half to even, as PP-OCR does, so that the sides are the same.
    double steps = Math.rint(Math.floor(side + 1e-9) / step);
    return (int) Math.max(1, Math.min(most, steps)) * step;
  }
}
