package dev.seseragi.core.explain;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.explain.LimeExplanation.WordWeight;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * LIME for texts (Ribeiro, Singh and Guestrin, 2016), as the Python package {@code lime} defines
 * it: words are taken out at random, and a linear model is fitted to what the classifier then says.
 */
public final class TextLime {
  private final LimeConfig config;

  public TextLime(LimeConfig config) {
    this.config = requireNonNull(config, "config is null");
  }

  /**
   * Explains one class of one text.
   *
   * @param text the text; without a word, the explanation has no weights
   * @param probability the explained class's probability for each of some texts
   * @param budget looked at between two batches; the first batch is always evaluated
   * @throws InferenceException with {@code MODEL_OUTPUT} when {@code probability} gives another
   *     number of values or one that is not finite, else whatever it throws
   */
  public LimeExplanation explain(
      String text, Function<List<String>, double[]> probability, Budget budget) {
    WordFeatures features = WordFeatures.of(text, config.perturbation());
    Neighbourhood neighbourhood = new Neighbourhood(features, checked(probability));
    int wanted = features.size() == 0 ? 1 : config.samples();
    sample(neighbourhood, features.size(), wanted, budget);
    Surrogate surrogate = neighbourhood.fit(config.surrogate());
    return new LimeExplanation(
        weights(surrogate, features),
        neighbourhood.prediction(0),
        surrogate.intercept(),
        surrogate.fidelity(),
        neighbourhood.samples(),
        neighbourhood.evaluations(),
        config.seed(),
        neighbourhood.samples() < wanted);
  }

  private void sample(Neighbourhood neighbourhood, int features, int wanted, Budget budget) {
    Perturbations perturbations = new Perturbations(config.seed(), features);
    do {
      List<BitSet> batch = new ArrayList<>();
      if (neighbourhood.samples() == 0) {
        batch.add(new BitSet());
      }
      int size = Math.min(config.batch(), wanted - neighbourhood.samples());
      while (batch.size() < size) {
        batch.add(perturbations.next());
      }
      neighbourhood.add(batch);
    } while (neighbourhood.samples() < wanted && !budget.exhausted());
  }

  private static Function<List<String>, double[]> checked(
      Function<List<String>, double[]> probability) {
    return texts -> {
      double[] values = probability.apply(texts);
      if (values.length != texts.size() || !Arrays.stream(values).allMatch(Double::isFinite)) {
        throw new InferenceException(
            ErrorCode.MODEL_OUTPUT,
            "%d texts must have as many finite probabilities: were %s"
                .formatted(texts.size(), Arrays.toString(values)));
      }
      return values;
    };
  }

  private static List<WordWeight> weights(Surrogate surrogate, WordFeatures features) {
    return surrogate.weights().stream()
        .flatMap(
            weight ->
                features.places(weight.feature()).stream()
                    .map(
                        word ->
                            new WordWeight(word.text(), word.start(), word.end(), weight.weight())))
        .toList();
  }
}
