package dev.seseragi.core.explain;

import static java.util.Objects.requireNonNull;

/**
 * How a text is explained.
 *
 * @param samples rows of the local model, the original text included
 * @param surrogate how the local model is fitted
 * @param seed seed of the perturbations: the same seed gives the same explanation
 * @param perturbation what is done to a word
 * @param batch how many texts are evaluated at a time; the budget is looked at between two batches
 */
public record LimeConfig(
    int samples, SurrogateConfig surrogate, long seed, Perturbation perturbation, int batch) {
  /** What a feature is, and how it is taken out of the text. */
  public enum Perturbation {
    /** A feature is a distinct word; it is removed everywhere. */
    BAG_OF_WORDS,
    /** A feature is a word at its place; another word, without meaning, takes the place. */
    BY_POSITION
  }

  public LimeConfig {
    requireNonNull(surrogate, "surrogate is null");
    requireNonNull(perturbation, "perturbation is null");
    if (samples < 2) {
      throw new IllegalArgumentException("samples must be at least 2: was " + samples);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("batch must be at least 1: was " + batch);
    }
  }

  /** The numbers of the Python package {@code lime}, bag of words, 16 texts at a time. */
  public static LimeConfig of(int samples, int features, long seed) {
    return new LimeConfig(
        samples, SurrogateConfig.forText(features), seed, Perturbation.BAG_OF_WORDS, 16);
  }
}
