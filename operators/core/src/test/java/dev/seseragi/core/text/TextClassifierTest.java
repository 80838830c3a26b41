package dev.seseragi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.inference.BatchPolicy;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.MicroBatcher;
import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.inference.Predictor;
import dev.seseragi.core.inference.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The encoder's state of a token is its id; the head sees how high the mean of a text's ids is. */
final class TextClassifierTest {
  private record Function(ModelId id, UnaryOperator<Map<String, Tensor>> body) implements Model {
    @Override
    public Map<String, Tensor> run(Map<String, Tensor> inputs) {
      return body.apply(inputs);
    }

    @Override
    public void close() {}
  }

  private final AtomicInteger encoderRuns = new AtomicInteger();
  private TextClassifier classifier = classifier(2);

  @AfterEach
  void close() {
    classifier.close();
  }

  private TextClassifier classifier(int topK) {
    TextEmbeddingConfig embedding =
        new TextEmbeddingConfig("ids", "mask", Optional.empty(), "states", 1, 64, 8, 0, false);
    EmbeddingClassificationConfig classes =
        new EmbeddingClassificationConfig("x", "p", 1, List.of("low", "high"), false, topK);
    return new TextClassifier(
        new Predictor<>(
            new TextEmbedding(new LetterTokenizer(), embedding), batcher("encoder", this::encode)),
        new Predictor<>(
            new EmbeddingClassification(classes), batcher("head", TextClassifierTest::judge)),
        new TextLimits(20));
  }

  private static MicroBatcher batcher(String name, UnaryOperator<Map<String, Tensor>> body) {
    return new MicroBatcher(
        new Function(new ModelId(name, "1", "0"), body), BatchPolicy.ofWaiting(4));
  }

  private Map<String, Tensor> encode(Map<String, Tensor> inputs) {
    encoderRuns.incrementAndGet();
    long[] ids = inputs.get("ids").toLongs();
    float[] states = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      states[i] = ids[i];
    }
    long[] shape = inputs.get("ids").shape();
    return Map.of("states", Tensor.ofFloats(states, shape[0], shape[1], 1));
  }

  private static Map<String, Tensor> judge(Map<String, Tensor> inputs) {
    float[] means = inputs.get("x").toFloats();
    float[] probabilities = new float[2 * means.length];
    for (int i = 0; i < means.length; i++) {
      probabilities[2 * i + 1] = means[i] / 102;
      probabilities[2 * i] = 1 - probabilities[2 * i + 1];
    }
    return Map.of("p", Tensor.ofFloats(probabilities, means.length, 2));
  }

  @Test
  void runsTheHeadOnTheEncodersMeanState() throws Exception {
    List<ClassScore> classes = classifier.classify("aab").get().value();

    assertThat(classes).extracting(ClassScore::label).containsExactly("low", "high");
    assertThat(classes.get(1).score()).isCloseTo((101 + 1 + 1 + 2 + 102) / 5f / 102, within(1e-6f));
  }

  @Test
  void addsUpWhatEncoderAndHeadCost() throws Exception {
    Prediction<List<ClassScore>> prediction = classifier.classify("aab").get();

    assertThat(prediction.timings().computeNanos()).isPositive();
    assertThat(prediction.timings().batchSize()).isEqualTo(1);
    assertThat(classifier.model().name()).isEqualTo("head");
  }

  @Test
  void refusesTextsThatAreEmptyOrTooLongBeforeAnyWork() {
    assertThat(codeOf(classifier.classify(""))).isEqualTo(ErrorCode.TEXT_EMPTY);
    assertThat(codeOf(classifier.classify(" \t\n\u00a0\u2003\u0000")))
        .isEqualTo(ErrorCode.TEXT_EMPTY);
    assertThat(codeOf(classifier.classify("a".repeat(21)))).isEqualTo(ErrorCode.TEXT_TOO_LONG);
    assertThatThrownBy(() -> classifier.classify("a".repeat(21)).get())
        .hasMessageEndingWith("a text must have at most 20 characters: has 21");
    assertThat(encoderRuns).hasValue(0);
  }

  @Test
  void acceptsATextOfExactlyTheLimit() throws Exception {
    assertThat(classifier.classify("a".repeat(20)).get().value()).hasSize(2);
  }

  private static ErrorCode codeOf(CompletableFuture<?> failed) {
    try {
      failed.get();
    } catch (ExecutionException e) {
      return ((InferenceException) e.getCause()).code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("did not fail");
  }

  @Test
  void givesTheProbabilityOfOneClassForManyTexts() {
    double[] high = classifier.probabilities(List.of("aab", "zzz", ""), 1);
    double[] low = classifier.probabilities(List.of("aab", "zzz", ""), 0);

    assertThat(high[1]).isCloseTo((203 + 78) / 5.0 / 102, within(1e-6));
    assertThat(high[2]).isCloseTo(203 / 2.0 / 102, within(1e-6));
    assertThat(high[0] + low[0]).isCloseTo(1, within(1e-6));
  }

  @Test
  void saysThatExplainingNeedsAllClasses() {
    classifier.close();
    classifier = classifier(1);

    assertThatThrownBy(() -> classifier.probabilities(List.of("aab"), 1))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_OUTPUT))
        .hasMessage("head@1 must give all classes to explain class 1: gave 1");
  }

  @Test
  void failsWithTheReasonOfTheModel() {
    classifier.close();

    assertThatThrownBy(() -> classifier.probabilities(List.of("aab"), 1))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED));
  }
}
