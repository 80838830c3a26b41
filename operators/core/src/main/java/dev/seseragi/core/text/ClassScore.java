package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

/**
 * A class and its probability.
 *
 * @param label name of the class
 * @param index index in the model's labels
 * @param score probability in 0..1
 */
public record ClassScore(String label, int index, float score) {
  public ClassScore {
    requireNonNull(label, "label is null");
    if (index < 0) {
      throw new IllegalArgumentException("index must not be negative: was " + index);
    }
  }
}
