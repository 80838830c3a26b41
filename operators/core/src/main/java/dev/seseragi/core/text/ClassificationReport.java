package dev.seseragi.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How well predicted labels agree with the true ones.
 *
 * @param items how many were compared
 * @param accuracy share of equal pairs, 0..1
 * @param macroF1 unweighted mean of the classes' F1
 * @param classes every label that is true or predicted somewhere, in alphabetical order
 */
public record ClassificationReport(
    int items, double accuracy, double macroF1, List<ClassFigures> classes) {
  /**
   * One class. A ratio without cases is 0.
   *
   * @param precision share of the class among what was predicted to be it
   * @param recall share of the class that was predicted to be it
   * @param f1 harmonic mean of precision and recall
   * @param support how many items are truly of the class
   */
  public record ClassFigures(
      String label, double precision, double recall, double f1, int support) {}

  public ClassificationReport {
    classes = List.copyOf(classes);
  }

  /**
   * Compares labels pair by pair.
   *
   * @throws IllegalArgumentException when there is nothing to compare or the lengths differ
   */
  public static ClassificationReport of(List<String> truth, List<String> predicted) {
    if (truth.isEmpty() || truth.size() != predicted.size()) {
      throw new IllegalArgumentException(
          "truth and predicted must have one length of at least 1: were %d and %d"
              .formatted(truth.size(), predicted.size()));
    }
    TreeSet<String> labels = new TreeSet<>(truth);
    labels.addAll(predicted);
    List<ClassFigures> classes = new ArrayList<>();
    int right = 0;
    for (String label : labels) {
      int hits = bothAre(label, truth, predicted);
      right += hits;
      classes.add(figures(label, hits, count(label, truth), count(label, predicted)));
    }
    double macroF1 = classes.stream().mapToDouble(ClassFigures::f1).average().orElseThrow();
    return new ClassificationReport(truth.size(), (double) right / truth.size(), macroF1, classes);
  }

  private static int bothAre(String label, List<String> truth, List<String> predicted) {
    int hits = 0;
    for (int i = 0; i < truth.size(); i++) {
      if (truth.get(i).equals(label) && predicted.get(i).equals(label)) {
        hits++;
      }
    }
    return hits;
  }

  private static int count(String label, List<String> labels) {
    return (int) labels.stream().filter(label::equals).count();
  }

  private static ClassFigures figures(String label, int hits, int support, int predicted) {
    return new ClassFigures(
        label,
        ratio(hits, predicted),
        ratio(hits, support),
        ratio(2 * hits, support + predicted),
        support);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
