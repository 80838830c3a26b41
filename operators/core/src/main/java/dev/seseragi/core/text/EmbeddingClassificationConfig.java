package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a classifier of embeddings needs to know.
 *
 * @param input name of the input, float32[n, dimensions]
 * @param output name of the output, float32[n, labels]
 * @param dimensions length of an embedding
 * @param labels names of the classes, in the order of the output
 * @param softmax true when the output holds logits, false when it holds probabilities
 * @param topK how many classes a result holds, at most; explaining a class needs all of them
 */
public record EmbeddingClassificationConfig(
    String input, String output, int dimensions, List<String> labels, boolean softmax, int topK) {
  public EmbeddingClassificationConfig {
    requireNonNull(input, "input is null");
    requireNonNull(output, "output is null");
    labels = List.copyOf(labels);
    if (dimensions < 1) {
      throw new IllegalArgumentException("dimensions must be at least 1: was " + dimensions);
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("labels must name at least one class: were none");
    }
    if (topK < 1) {
      throw new IllegalArgumentException("topK must be at least 1: was " + topK);
    }
  }
}
