package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a sentence encoder needs to know.
 *
 * @param idsInput name of the input for token ids, int64[n, tokens]
 * @param maskInput name of the input for the mask, int64[n, tokens]
 * @param typesInput name of the input for segments, where the encoder has one
 * @param output name of the output with one state for each token, float32[n, tokens, dimensions]
 * @param dimensions length of a state and of the embedding
 * @param maxTokens longest text in tokens; what is beyond is cut off before the end token
 * @param padTo texts are filled up to a multiple of this many tokens, so that texts of similar
 *     length share a batch; 1 fills up nothing, which an encoder with dynamic quantisation wants
 * @param padId token to fill up with
 * @param normalize whether the embedding is scaled to Euclidean length 1
 */
public record TextEmbeddingConfig(
    String idsInput,
    String maskInput,
    Optional<String> typesInput,
    String output,
    int dimensions,
    int maxTokens,
    int padTo,
    long padId,
    boolean normalize) {
  public TextEmbeddingConfig {
    requireNonNull(idsInput, "idsInput is null");
    requireNonNull(maskInput, "maskInput is null");
    requireNonNull(typesInput, "typesInput is null");
    requireNonNull(output, "output is null");
    if (dimensions < 1) {
      throw new IllegalArgumentException("dimensions must be at least 1: was " + dimensions);
    }
    if (maxTokens < 2) {
      throw new IllegalArgumentException("maxTokens must be at least 2: was " + maxTokens);
    }
    if (padTo < 1 || maxTokens % padTo != 0) {
      throw new IllegalArgumentException(
          "padTo must divide maxTokens (%d): was %d".formatted(maxTokens, padTo));
    }
  }
}
