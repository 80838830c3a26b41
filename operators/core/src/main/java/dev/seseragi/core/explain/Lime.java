package dev.seseragi.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The local linear model of LIME (Ribeiro, Singh and Guestrin, "Why should I trust you?", 2016):
 * samples around an input weighted by their nearness, features chosen, ridge regression. Equal to
 * {@code LimeBase.explain_instance_with_data} of the Python package {@code lime}.
 */
public final class Lime {
  /** The penalty with which {@link FeatureSelection#HIGHEST_WEIGHTS} ranks the features. */
  private static final double RANKING_RIDGE = 0.01;

  private static final int MOST_FORWARD = 6;

  private Lime() {}

  /**
   * Fits the model.
   *
   * @param samples [samples][features], the original input first
   * @param distances [samples], each sample's distance to the original input
   * @param predictions [samples], the explained value
   * @throws IllegalArgumentException when the lengths differ, there is no sample, no sample is near
   *     enough to count, or a prediction is not finite
   */
  public static Surrogate fit(
      double[][] samples, double[] distances, double[] predictions, SurrogateConfig config) {
    requireSameLength(samples, distances, predictions);
    WeightedRows rows = WeightedRows.of(samples, predictions, kernel(distances, config));
    int[] chosen = choose(rows, samples[0], config);
    WeightedRows reduced = rows.columns(chosen);
    double[] weights = Ridge.solve(reduced, config.ridge());
    return new Surrogate(
        strongestFirst(chosen, weights), reduced.intercept(weights), reduced.fidelity(weights));
  }

  private static void requireSameLength(
      double[][] samples, double[] distances, double[] predictions) {
    if (samples.length == 0
        || samples.length != distances.length
        || samples.length != predictions.length) {
      throw new IllegalArgumentException(
          "samples, distances and predictions must have one length of at least 1: were %d, %d, %d"
              .formatted(samples.length, distances.length, predictions.length));
    }
    for (double prediction : predictions) {
      if (!Double.isFinite(prediction)) {
        throw new IllegalArgumentException("predictions must be finite: was " + prediction);
      }
    }
  }

  private static double[] kernel(double[] distances, SurrogateConfig config) {
    double width = config.kernelWidth();
    double[] weights =
        Arrays.stream(distances)
            .map(distance -> Math.sqrt(Math.exp(-(distance * distance) / (width * width))))
            .toArray();
    double total = Arrays.stream(weights).sum();
    if (!(total > 0)) {
      throw new IllegalArgumentException(
          "a kernel of width %s must leave some sample a weight: sum was %s"
              .formatted(width, total));
    }
    return weights;
  }

  private static int[] choose(WeightedRows rows, double[] original, SurrogateConfig config) {
    int count = Math.min(config.features(), original.length);
    return switch (config.selection()) {
      case NONE -> IntStream.range(0, original.length).toArray();
      case FORWARD -> ForwardSelection.choose(rows, count);
      case HIGHEST_WEIGHTS -> highestWeights(rows, original, count);
      case AUTO ->
          config.features() <= MOST_FORWARD
              ? ForwardSelection.choose(rows, count)
              : highestWeights(rows, original, count);
    };
  }

  private static int[] highestWeights(WeightedRows rows, double[] original, int count) {
    double[] weights = Ridge.solve(rows, RANKING_RIDGE);
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -Math.abs(weights[j] * original[j])))
        .mapToInt(Integer::intValue)
        .limit(count)
        .toArray();
  }

  private static List<Surrogate.Weight> strongestFirst(int[] features, double[] weights) {
    List<Surrogate.Weight> sorted = new ArrayList<>();
    for (int j = 0; j < features.length; j++) {
      sorted.add(new Surrogate.Weight(features[j], weights[j]));
    }
    sorted.sort(Comparator.comparingDouble(weight -> -Math.abs(weight.weight())));
    return sorted;
  }
}
