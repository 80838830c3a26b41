package dev.seseragi.core.explain;

import static java.util.Objects.requireNonNull;

/**
 * How a local linear model is fitted.
 *
 * @param kernelWidth width of the exponential kernel, in the unit of the distances
 * @param features how many features the model has, at most
 * @param ridge penalty on the squared weights, above 0
 * @param selection how the features are chosen
 */
public record SurrogateConfig(
    double kernelWidth, int features, double ridge, FeatureSelection selection) {
  public SurrogateConfig {
    requireNonNull(selection, "selection is null");
    if (!(kernelWidth > 0)) {
      throw new IllegalArgumentException("kernelWidth must be above 0: was " + kernelWidth);
    }
    if (features < 1) {
      throw new IllegalArgumentException("features must be at least 1: was " + features);
    }
    if (!(ridge > 0)) {
      throw new IllegalArgumentException("ridge must be above 0: was " + ridge);
    }
  }

  /** Kernel width 25 and penalty 1, as the Python package {@code lime} has for texts. */
  public static SurrogateConfig forText(int features) {
    return new SurrogateConfig(25, features, 1, FeatureSelection.AUTO);
  }
}
