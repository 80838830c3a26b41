package dev.seseragi.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LimeTest {
  private static final SurrogateConfig ALL = new SurrogateConfig(25, 10, 1, FeatureSelection.NONE);

  static List<LimeGolden.Case> golden() {
    return new LimeGolden().cases;
  }

  @ParameterizedTest
  @MethodSource("golden")
  void equalsThePythonPackageOnTheSameSamples(LimeGolden.Case golden) {
    Surrogate surrogate = golden.fit();

    assertThat(surrogate.intercept()).isCloseTo(golden.intercept, within(1e-9));
    assertThat(surrogate.fidelity()).isCloseTo(golden.fidelity, within(1e-9));
    assertThat(surrogate.weights())
        .extracting(Surrogate.Weight::feature)
        .isEqualTo(golden.weights.stream().map(Surrogate.Weight::feature).toList());
    for (int i = 0; i < golden.weights.size(); i++) {
      assertThat(surrogate.weights().get(i).weight())
          .isCloseTo(golden.weights.get(i).weight(), within(1e-9));
    }
  }

  @Test
  void findsTheWeightsOfALinearFunctionWhenThePenaltyIsSmall() {
    double[][] samples = {{1, 1, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}, {0, 0, 1}, {0, 1, 0}};
    double[] values = {0.9, 0.4, 0.6, 1.0, 0.1, 0.5};
    SurrogateConfig config = new SurrogateConfig(25, 3, 1e-9, FeatureSelection.FORWARD);

    Surrogate surrogate = Lime.fit(samples, new double[6], values, config);

    assertThat(surrogate.intercept()).isCloseTo(0.2, within(1e-7));
    assertThat(surrogate.fidelity()).isCloseTo(1, within(1e-12));
    assertThat(surrogate.weights()).extracting(Surrogate.Weight::feature).containsExactly(0, 1, 2);
    assertThat(surrogate.weights().get(0).weight()).isCloseTo(0.5, within(1e-7));
    assertThat(surrogate.weights().get(1).weight()).isCloseTo(0.3, within(1e-7));
    assertThat(surrogate.weights().get(2).weight()).isCloseTo(-0.1, within(1e-7));
  }

  @Test
  void givesTheSameWeightsWithFewerRowsThanColumnsAsWithThoseRowsDoubled() {
    double[][] few = {{1, 1, 1, 1}, {0, 1, 0, 1}, {1, 0, 0, 0}};
    double[][] many = {few[0], few[1], few[2], few[0], few[1], few[2]};
    double[] values = {0.9, 0.2, 0.4};
    double[] twice = {0.9, 0.2, 0.4, 0.9, 0.2, 0.4};

    Surrogate dual = Lime.fit(few, new double[3], values, ALL);
    Surrogate primal =
        Lime.fit(many, new double[6], twice, new SurrogateConfig(25, 10, 2, FeatureSelection.NONE));

    assertThat(dual.intercept()).isCloseTo(primal.intercept(), within(1e-12));
    IntStream.range(0, 4)
        .forEach(
            i ->
                assertThat(dual.weights().get(i).weight())
                    .isCloseTo(primal.weights().get(i).weight(), within(1e-12)));
  }

  @Test
  void choosesEachColumnOnceWhenColumnsAreCopiesOfOneAnother() {
    double[][] samples = {{1, 1, 1}, {0, 0, 1}, {1, 1, 0}, {0, 0, 0}};
    double[] values = {1, 0.2, 0.9, 0.1};
    SurrogateConfig config = new SurrogateConfig(25, 3, 1, FeatureSelection.FORWARD);

    Surrogate surrogate = Lime.fit(samples, new double[4], values, config);

    assertThat(surrogate.weights())
        .extracting(Surrogate.Weight::feature)
        .containsExactlyInAnyOrder(0, 1, 2);
    assertThat(surrogate.weights().get(0).weight())
        .isCloseTo(surrogate.weights().get(1).weight(), within(1e-12));
  }

  @Test
  void fitsAConstantExactly() {
    Surrogate surrogate =
        Lime.fit(
            new double[][] {{1, 1}, {0, 1}, {1, 0}},
            new double[] {0, 29, 29},
            new double[] {0.7, 0.7, 0.7},
            ALL);

    assertThat(surrogate.intercept()).isCloseTo(0.7, within(1e-15));
    assertThat(surrogate.fidelity()).isEqualTo(1);
    assertThat(surrogate.weights())
        .allSatisfy(weight -> assertThat(weight.weight()).isCloseTo(0, within(1e-15)));
  }

  @Test
  void refusesWhatCannotBeFitted() {
    double[][] one = {{1, 1}};
    assertThatThrownBy(() -> Lime.fit(one, new double[2], new double[1], ALL))
        .hasMessage(
            "samples, distances and predictions must have one length of at least 1: were 1, 2, 1");
    assertThatThrownBy(() -> Lime.fit(one, new double[1], new double[] {Double.NaN}, ALL))
        .hasMessage("predictions must be finite: was NaN");
    assertThatThrownBy(() -> Lime.fit(one, new double[] {1e6}, new double[1], ALL))
        .hasMessage("a kernel of width 25.0 must leave some sample a weight: sum was 0.0");
  }

  @Test
  void refusesNumbersThatMakeNoModel() {
    assertThatThrownBy(() -> SurrogateConfig.forText(0))
        .hasMessage("features must be at least 1: was 0");
    assertThatThrownBy(() -> new SurrogateConfig(0, 1, 1, FeatureSelection.AUTO))
        .hasMessage("kernelWidth must be above 0: was 0.0");
    assertThatThrownBy(() -> new SurrogateConfig(25, 1, 0, FeatureSelection.AUTO))
        .hasMessage("ridge must be above 0: was 0.0");
  }
}
