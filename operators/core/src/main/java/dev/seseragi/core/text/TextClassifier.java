package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.inference.Predictor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Classifies texts with two models: an encoder, and a head over its embedding. */
public final class TextClassifier implements AutoCloseable {
  private final Predictor<String, float[]> encoder;
  private final Predictor<float[], List<ClassScore>> head;
  private final TextLimits limits;

  /** Takes both predictors over: closing the classifier closes them. */
  public TextClassifier(
      Predictor<String, float[]> encoder,
      Predictor<float[], List<ClassScore>> head,
      TextLimits limits) {
    this.encoder = requireNonNull(encoder, "encoder is null");
    this.head = requireNonNull(head, "head is null");
    this.limits = requireNonNull(limits, "limits is null");
  }

  /** The head: it names the classes. */
  public ModelId model() {
    return head.model();
  }

  /**
   * The classes of a text.
   *
   * @return fails with an {@link InferenceException}: at once with {@code TEXT_EMPTY} or {@code
   *     TEXT_TOO_LONG}, later with what the models say
   */
  public CompletableFuture<Prediction<List<ClassScore>>> classify(String text) {
    try {
      check(text);
    } catch (InferenceException e) {
      return CompletableFuture.failedFuture(e);
    }
    return predict(text);
  }

  private void check(String text) {
    if (text.length() > limits.maxChars()) {
      throw new InferenceException(
          ErrorCode.TEXT_TOO_LONG,
          "a text must have at most %d characters: has %d"
              .formatted(limits.maxChars(), text.length()));
    }
    if (text.codePoints().allMatch(TextClassifier::isBlank)) {
      throw new InferenceException(
          ErrorCode.TEXT_EMPTY,
          "a text must have a visible character: has none among " + text.length());
    }
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint);
  }

  private CompletableFuture<Prediction<List<ClassScore>>> predict(String text) {
    return encoder
        .predict(text)
        .thenCompose(
            embedding ->
                head.predict(embedding.value())
                    .thenApply(
                        classes ->
                            new Prediction<>(
                                classes.value(), embedding.timings().plus(classes.timings()))));
  }

  /**
   * The probability of one class for many texts, for explanations: parts of an accepted text are
   * not checked again, and nothing is left of some of them. Waits for all, so it must not be called
   * by a stage of a prediction, which the models' own threads run.
   *
   * @param label index of the class
   * @throws InferenceException when a model fails or the head's result does not hold the class
   */
  public double[] probabilities(List<String> texts, int label) {
    List<CompletableFuture<Prediction<List<ClassScore>>>> results =
        texts.stream().map(this::predict).toList();
    try {
      return results.stream().mapToDouble(result -> score(result.join().value(), label)).toArray();
    } catch (CompletionException e) {
      throw e.getCause() instanceof InferenceException known ? known : e;
    }
  }

  private double score(List<ClassScore> classes, int label) {
    return classes.stream()
        .filter(scored -> scored.index() == label)
        .mapToDouble(ClassScore::score)
        .findFirst()
        .orElseThrow(
            () ->
                new InferenceException(
                    ErrorCode.MODEL_OUTPUT,
                    "%s must give all classes to explain class %d: gave %d"
                        .formatted(head.model(), label, classes.size())));
  }

  @Override
  public void close() {
    encoder.close();
    head.close();
  }
}
