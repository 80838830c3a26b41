package dev.seseragi.core.explain;

/** Which features the local linear model may use. */
public enum FeatureSelection {
  /** {@link #FORWARD} for up to 6 features, else {@link #HIGHEST_WEIGHTS}. */
  AUTO,
  /** One after the other, each time the one that raises the weighted R squared most. */
  FORWARD,
  /** Those with the largest product of weight and original value in a fit with all features. */
  HIGHEST_WEIGHTS,
  /** All of them. */
  NONE
}
