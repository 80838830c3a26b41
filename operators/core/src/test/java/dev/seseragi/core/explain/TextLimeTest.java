package dev.seseragi.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.explain.LimeConfig.Perturbation;
import dev.seseragi.core.explain.LimeExplanation.WordWeight;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TextLimeTest {
  private static final Map<String, Double> SCORES =
      Map.of("bold", 1.2, "moving", 0.8, "dull", -1.5, "not", 0.3, "never", 0.6, "film", 0.1);
  private static final Pattern SEPARATORS = Pattern.compile("[ .,]+");
  private static final String TEXT = "A moving film, never dull.";

  private final List<String> asked = new ArrayList<>();
  private final TextLime lime = new TextLime(LimeConfig.of(100, 6, 7));

  private double[] toyClassifier(List<String> texts) {
    asked.addAll(texts);
    return texts.stream().mapToDouble(TextLimeTest::probability).toArray();
  }

  private static double probability(String text) {
    double score =
        SEPARATORS.splitAsStream(text).mapToDouble(word -> SCORES.getOrDefault(word, 0.0)).sum();
    return 1 / (1 + Math.exp(-score));
  }

  private LimeExplanation explain(String text) {
    return lime.explain(text, this::toyClassifier, Budget.unlimited());
  }

  @Test
  void agreesWithThePythonPackageOnAWholeText() {
    LimeGolden golden = new LimeGolden();
    TextLime large = new TextLime(LimeConfig.of(20_000, 6, 1));

    LimeExplanation explanation =
        large.explain(golden.text, this::toyClassifier, Budget.unlimited());

    assertThat(explanation.intercept()).isCloseTo(golden.textIntercept, within(0.01));
    assertThat(explanation.fidelity()).isCloseTo(golden.textFidelity, within(0.01));
    assertThat(explanation.weights().stream().map(WordWeight::word).distinct().limit(5))
        .containsExactlyElementsOf(
            golden.words.stream().map(LimeGolden.Word::word).limit(5).toList());
    for (LimeGolden.Word expected : golden.words.subList(0, 5)) {
      assertThat(weightOf(explanation, expected.word())).isCloseTo(expected.weight(), within(0.01));
    }
  }

  private static double weightOf(LimeExplanation explanation, String word) {
    return explanation.weights().stream()
        .filter(weight -> weight.word().equals(word))
        .findFirst()
        .orElseThrow()
        .weight();
  }

  @Test
  void saysWhereTheWordsStandAndWhichWayTheyPull() {
    LimeExplanation explanation = explain(TEXT);

    assertThat(explanation.weights())
        .extracting(WordWeight::word, WordWeight::start, WordWeight::end)
        .contains(tuple("moving", 2, 8), tuple("never", 15, 20), tuple("dull", 21, 25));
    assertThat(weightOf(explanation, "dull")).isCloseTo(-0.34, within(0.05));
    assertThat(weightOf(explanation, "moving")).isCloseTo(0.18, within(0.05));
    assertThat(explanation.score()).isEqualTo(0.5);
    assertThat(explanation.samples()).isEqualTo(100);
    assertThat(explanation.seed()).isEqualTo(7);
    assertThat(explanation.budgetExhausted()).isFalse();
  }

  @Test
  void asksTheOriginalFirstAndEachTextOnce() {
    LimeExplanation explanation = explain(TEXT);

    assertThat(asked.get(0)).isEqualTo(TEXT);
    assertThat(new HashSet<>(asked)).hasSameSizeAs(asked);
    assertThat(explanation.evaluations()).isEqualTo(asked.size()).isLessThanOrEqualTo(32);
    assertThat(asked).contains(" moving , never .");
  }

  @Test
  void givesTheSameExplanationForTheSameSeed() {
    assertThat(explain(TEXT)).isEqualTo(explain(TEXT));
    LimeExplanation other =
        new TextLime(LimeConfig.of(100, 6, 8))
            .explain(TEXT, this::toyClassifier, Budget.unlimited());
    assertThat(other.weights()).isNotEqualTo(explain(TEXT).weights());
  }

  @Test
  void removesARepeatedWordEverywhereAndMarksEachPlace() {
    LimeExplanation explanation = explain("dull, so dull");

    assertThat(explanation.weights().subList(0, 2))
        .extracting(WordWeight::word, WordWeight::start, WordWeight::end)
        .containsExactly(tuple("dull", 0, 4), tuple("dull", 9, 13));
    assertThat(explanation.weights().get(0).weight())
        .isEqualTo(explanation.weights().get(1).weight());
    assertThat(asked).contains(", so ").doesNotContain("dull, so ");
  }

  @Test
  void masksPlacesOneByOneWhenPositionsCount() {
    LimeConfig config =
        new LimeConfig(200, SurrogateConfig.forText(3), 7, Perturbation.BY_POSITION, 16);

    new TextLime(config).explain("dull, so dull", this::toyClassifier, Budget.unlimited());

    assertThat(asked).contains("dull, so UNKWORDZ", "UNKWORDZ, so dull");
  }

  @Test
  void givesItsBestAnswerSoFarWhenTheBudgetIsExhausted() {
    AtomicLong clock = new AtomicLong(500);
    Budget budget = Budget.of(Duration.ofNanos(30), clock::get);

    LimeExplanation explanation =
        lime.explain(
            TEXT,
            texts -> {
              clock.addAndGet(10);
              return toyClassifier(texts);
            },
            budget);

    assertThat(explanation.samples()).isEqualTo(48);
    assertThat(explanation.budgetExhausted()).isTrue();
    TextLime shorter = new TextLime(LimeConfig.of(48, 6, 7));
    assertThat(explanation.weights())
        .isEqualTo(shorter.explain(TEXT, this::toyClassifier, Budget.unlimited()).weights());
  }

  @Test
  void evaluatesOneBatchHoweverSmallTheBudget() {
    AtomicLong clock = new AtomicLong();
    Budget budget = Budget.of(Duration.ofNanos(1), clock::incrementAndGet);

    assertThat(lime.explain(TEXT, this::toyClassifier, budget).samples()).isEqualTo(16);
  }

  @Test
  void isNotExhaustedWhenTheLastSampleTookTheLastOfTheBudget() {
    AtomicLong clock = new AtomicLong();
    Budget budget = Budget.of(Duration.ofNanos(8), clock::incrementAndGet);

    LimeExplanation explanation = lime.explain(TEXT, this::toyClassifier, budget);

    assertThat(explanation.samples()).isEqualTo(100);
    assertThat(explanation.budgetExhausted()).isFalse();
  }

  @Test
  void explainsATextWithoutWordsByItsScore() {
    LimeExplanation explanation = explain("?!");

    assertThat(explanation.weights()).isEmpty();
    assertThat(explanation.intercept()).isEqualTo(0.5);
    assertThat(explanation.fidelity()).isEqualTo(1);
    assertThat(explanation.samples()).isEqualTo(1);
    assertThat(explanation.budgetExhausted()).isFalse();
  }

  @Test
  void explainsASingleWord() {
    LimeExplanation explanation = explain("dull");

    assertThat(explanation.evaluations()).isEqualTo(2);
    assertThat(explanation.weights()).extracting(WordWeight::word).containsExactly("dull");
    assertThat(explanation.weights().get(0).weight()).isNegative();
  }

  @Test
  void refusesAnAnswerThatIsNotOneFiniteProbabilityForEachText() {
    assertThatThrownBy(
            () -> lime.explain("dull", texts -> new double[] {Double.NaN}, Budget.unlimited()))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_OUTPUT))
        .hasMessageContaining("as many finite probabilities");
    assertThatThrownBy(
            () ->
                lime.explain(
                    "dull", texts -> new double[] {Double.NaN, Double.NaN}, Budget.unlimited()))
        .hasMessage("2 texts must have as many finite probabilities: were [NaN, NaN]");
  }
}
