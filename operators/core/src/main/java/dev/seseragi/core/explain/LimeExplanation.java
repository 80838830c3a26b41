package dev.seseragi.core.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which words of a text speak for a class, and how strongly.
 *
 * @param weights words of the local model, strongest first; a word that occurs more than once
 *     stands here once for each place, each time with the weight that all places have together
 * @param score the explained probability for the whole text
 * @param intercept the local model's constant term
 * @param fidelity weighted R squared of the local model, at most 1
 * @param samples rows of the local model, the original text included
 * @param evaluations different texts that the classifier was asked for
 * @param seed seed of the perturbations
 * @param budgetExhausted true when time ended the sampling early
 */
public record LimeExplanation(
    List<WordWeight> weights,
    double score,
    double intercept,
    double fidelity,
    int samples,
    int evaluations,
    long seed,
    boolean budgetExhausted) {
  /**
   * A word at its place in the text.
   *
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   * @param weight added to the probability by the word; negative speaks against the class
   */
  public record WordWeight(String word, int start, int end, double weight) {
    public WordWeight {
      requireNonNull(word, "word is null");
    }
  }

  public LimeExplanation {
    weights = List.copyOf(weights);
  }
}
