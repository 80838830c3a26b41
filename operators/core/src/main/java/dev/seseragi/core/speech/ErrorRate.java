package dev.seseragi.core.speech;

import java.util.List;

/**
 * How far hypotheses are from what was said: the fewest substitutions, insertions and deletions
 * that turn the reference into the hypothesis (Levenshtein 1966), over the length of the reference.
 *
 * @param length words or characters in the references
 */
public record ErrorRate(long substitutions, long insertions, long deletions, long length) {
  public static final ErrorRate NONE = new ErrorRate(0, 0, 0, 0);

  /** Word errors; white space separates words. */
  public static ErrorRate ofWords(String reference, String hypothesis) {
    return of(words(reference), words(hypothesis));
  }

  /** Character errors over Unicode code points, spaces included. */
  public static ErrorRate ofCharacters(String reference, String hypothesis) {
    return of(reference.codePoints().boxed().toList(), hypothesis.codePoints().boxed().toList());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static <T> ErrorRate of(List<T> reference, List<T> hypothesis) {
    int[][] cost = costs(reference, hypothesis);
    long substitutions = 0;
    long insertions = 0;
    long deletions = 0;
    int i = reference.size();
    int j = hypothesis.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && cost[i][j] == diagonal(cost, reference, hypothesis, i, j)) {
        substitutions += cost[i][j] - cost[i - 1][j - 1];
        i--;
        j--;
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        deletions++;
        i--;
      } else {
        insertions++;
        j--;
      }
    }
    return new ErrorRate(substitutions, insertions, deletions, reference.size());
  }

  private static <T> int[][] costs(List<T> reference, List<T> hypothesis) {
    int[][] cost = new int[reference.size() + 1][hypothesis.size() + 1];
    for (int i = 0; i <= reference.size(); i++) {
      for (int j = 0; j <= hypothesis.size(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int gap = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
          cost[i][j] = Math.min(gap, diagonal(cost, reference, hypothesis, i, j));
        }
      }
    }
    return cost;
  }

  private static <T> int diagonal(
      int[][] cost, List<T> reference, List<T> hypothesis, int i, int j) {
    return cost[i - 1][j - 1] + (reference.get(i - 1).equals(hypothesis.get(j - 1)) ? 0 : 1);
  }

  /** The errors of both together. */
  public ErrorRate plus(ErrorRate other) {
    return new ErrorRate(
        substitutions + other.substitutions,
        insertions + other.insertions,
        deletions + other.deletions,
        length + other.length);
  }

  public long errors() {
    return substitutions + insertions + deletions;
  }

  /** Errors per unit of the references; above 1 is possible, and NaN when there is no reference. */
  public double rate() {
    return (double) errors() / length;
  }
}
