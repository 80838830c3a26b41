package dev.seseragi.core.vision;

import java.util.List;

/** Small models' configurations. */
final class Configs {
  static final ColourScaling HALF =
      new ColourScaling(true, List.of(0.5f, 0.5f, 0.5f), List.of(0.5f, 0.5f, 0.5f));

  private Configs() {}

  /** The shipped detector's numbers, with the given sides. */
  static TextDetectionConfig detection(int minSide, int maxSide, boolean dilate) {
    return new TextDetectionConfig(
        "x", "y", HALF, 30, 8, minSide, maxSide, 32, 0.3f, dilate, 0.5f, 1.6f, 3, 1000);
  }

  /** Classes: blank, a, b, space. */
  static TextLineConfig line() {
    return new TextLineConfig(
        "x", "y", HALF, 4, 8, 32, 8, TextLineConfig.labels(List.of("a", "b"), 0, true), 0, 0.5f);
  }
}
