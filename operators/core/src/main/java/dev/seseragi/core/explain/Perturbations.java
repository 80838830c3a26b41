package dev.seseragi.core.explain;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws what to take out of a text: how many features, uniformly from 1 to all, then that many,
 * uniformly without repetition. The distribution of the Python package {@code lime}.
 */
final class Perturbations {
  private final SplittableRandom random;
  private final int[] features;

  Perturbations(long seed, int features) {
    this.random = new SplittableRandom(seed);
    this.features = new int[features];
    for (int j = 0; j < features; j++) {
      this.features[j] = j;
    }
  }

  BitSet next() {
    int count = 1 + random.nextInt(features.length);
    BitSet removed = new BitSet(features.length);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(features.length - i);
      int drawn = features[other];
      features[other] = features[i];
      features[i] = drawn;
      removed.set(drawn);
    }
    return removed;
  }
}
