package dev.seseragi.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Perturbed texts and what the classifier said to them; each different one is evaluated once. */
final class Neighbourhood {
  private final WordFeatures features;
  private final Function<List<String>, double[]> probability;
  private final List<BitSet> removed = new ArrayList<>();
  private final Map<BitSet, Double> predictions = new HashMap<>();

  Neighbourhood(WordFeatures features, Function<List<String>, double[]> probability) {
    this.features = features;
    this.probability = probability;
  }

  void add(List<BitSet> batch) {
    Set<BitSet> unseen = new LinkedHashSet<>(batch);
    unseen.removeAll(predictions.keySet());
    if (!unseen.isEmpty()) {
      double[] values = probability.apply(unseen.stream().map(features::without).toList());
      int i = 0;
      for (BitSet sample : unseen) {
        predictions.put(sample, values[i++]);
      }
    }
    removed.addAll(batch);
  }

  int samples() {
    return removed.size();
  }

  int evaluations() {
    return predictions.size();
  }

  double prediction(int sample) {
    return predictions.get(removed.get(sample));
  }

  Surrogate fit(SurrogateConfig config) {
    int samples = removed.size();
    double[][] rows = new double[samples][];
    double[] distances = new double[samples];
    double[] values = new double[samples];
    for (int i = 0; i < samples; i++) {
      rows[i] = row(removed.get(i));
      distances[i] = distance(features.size() - removed.get(i).cardinality(), features.size());
      values[i] = prediction(i);
    }
    return Lime.fit(rows, distances, values, config);
  }

  private double[] row(BitSet gone) {
    double[] row = new double[features.size()];
    Arrays.fill(row, 1);
    gone.stream().forEach(feature -> row[feature] = 0);
    return row;
  }

  /** Cosine distance, times 100, of a row with {@code kept} ones to the row of ones. */
  static double distance(int kept, int all) {
    return kept == all ? 0 : 100 * (1 - Math.sqrt((double) kept / all));
  }
}
