package dev.seseragi.core.text;

import java.util.Arrays;

/**
 * A text as an encoder reads it: three arrays of one length.
 *
 * @param ids row of each token in the vocabulary, special tokens included
 * @param mask 1 where the token counts, 0 where it only fills up
 * @param types segment of each token; all 0 for a single text
 */
public record TokenIds(long[] ids, long[] mask, long[] types) {
  public TokenIds {
    if (ids.length != mask.length || ids.length != types.length) {
      throw new IllegalArgumentException(
          "ids, mask and types must have one length: were %d, %d and %d"
              .formatted(ids.length, mask.length, types.length));
    }
    ids = ids.clone();
    mask = mask.clone();
    types = types.clone();
  }

  /** How many tokens there are, fillers included. */
  public int length() {
    return ids.length;
  }

  /** The same text without the fillers behind it. */
  TokenIds withoutFillers() {
    int end = mask.length;
    while (end > 0 && mask[end - 1] == 0) {
      end--;
    }
    return end == mask.length ? this : resized(end, 0);
  }

  /**
   * The first tokens and the last one, which is the end token that the encoder was trained with.
   */
  TokenIds truncated(int maxTokens) {
    if (length() <= maxTokens) {
      return this;
    }
    TokenIds kept = resized(maxTokens, 0);
    kept.ids[maxTokens - 1] = ids[length() - 1];
    kept.types[maxTokens - 1] = types[length() - 1];
    return kept;
  }

  /** Filled up to a multiple of {@code step} with tokens that do not count. */
  TokenIds paddedTo(int step, long padId) {
    int padded = (length() + step - 1) / step * step;
    return padded == length() ? this : resized(padded, padId);
  }

  private TokenIds resized(int size, long padId) {
    long[] resized = Arrays.copyOf(ids, size);
    if (size > ids.length) {
      Arrays.fill(resized, ids.length, size, padId);
    }
    return new TokenIds(resized, Arrays.copyOf(mask, size), Arrays.copyOf(types, size));
  }
}
