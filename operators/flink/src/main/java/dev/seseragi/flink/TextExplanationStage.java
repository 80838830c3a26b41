package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.explain.Budget;
import dev.seseragi.core.explain.LimeConfig;
import dev.seseragi.core.explain.LimeExplanation;
import dev.seseragi.core.explain.TextLime;
import dev.seseragi.core.inference.Fault;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.inference.Timings;
import dev.seseragi.core.text.ClassScore;
import dev.seseragi.core.text.TextClassifier;
import dev.seseragi.schemas.Attribution;
import dev.seseragi.schemas.Explanation;
import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** Texts to explanations of their most probable class, by LIME. */
public final class TextExplanationStage implements Stage {
  private final String rule;
  private final TextClassifier classifier;
  private final TextLime lime;
  private final Duration budget;
  private final InputReader<TextMessage> reader;
  private final ExecutorService executor;
  private final Clock clock;
  private final WireCodec<Explanation> codec = WireCodec.of(Explanation.class);

  /**
   * Takes the classifier and the executor over.
   *
   * @param rule the explained rule, such as {@code texts.classify}
   * @param budget longest time of one explanation, from when it starts
   * @param maxBytes of a record's value
   * @param executor runs explanations: they wait for the models, so never in the models' threads
   */
  public TextExplanationStage(
      String rule,
      TextClassifier classifier,
      LimeConfig config,
      Duration budget,
      int maxBytes,
      ExecutorService executor,
      Clock clock) {
    this.rule = requireNonNull(rule, "rule is null");
    this.classifier = requireNonNull(classifier, "classifier is null");
    this.lime = new TextLime(config);
    this.budget = requireNonNull(budget, "budget is null");
    this.reader = new InputReader<>(TextMessage.class, TextMessage::getTextId, maxBytes);
    this.executor = requireNonNull(executor, "executor is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * A record that the explained rule refuses has no explanation; that rule's dead letter says why.
   */
  @Override
  public CompletableFuture<List<ResultRecord>> process(SourceRecord record) {
    Instant receivedAt = clock.instant();
    return CompletableFuture.supplyAsync(() -> List.of(explain(record, receivedAt)), executor)
        .exceptionally(TextExplanationStage::nothingIfRefused);
  }

  private static List<ResultRecord> nothingIfRefused(Throwable error) {
    if (error.getCause() instanceof InferenceException refused
        && refused.code().fault() == Fault.SENDER) {
      return List.of();
    }
    throw (CompletionException) error;
  }

  private ResultRecord explain(SourceRecord record, Instant receivedAt) {
    TextMessage message = read(record);
    Prediction<List<ClassScore>> prediction = classifier.classify(message.getText()).join();
    ClassScore top = prediction.value().get(0);
    long start = System.nanoTime();
    LimeExplanation made =
        lime.explain(
            message.getText(),
            texts -> classifier.probabilities(texts, top.index()),
            Budget.of(budget, System::nanoTime));
    Timings timings = new Timings(0, 0, System.nanoTime() - start, 0, made.evaluations());
    byte[] value = codec.encode(explanation(message, receivedAt, top, made, timings));
    return new ResultRecord(Topics.EXPLANATIONS, record.key, value, record.headers.carried());
  }

  private TextMessage read(SourceRecord record) {
    synchronized (reader) {
      return reader.read(record);
    }
  }

  private Explanation explanation(
      TextMessage message,
      Instant receivedAt,
      ClassScore top,
      LimeExplanation made,
      Timings timings) {
    return Explanation.newBuilder()
        .setInputId(message.getTextId())
        .setOf(rule)
        .setMethod("lime")
        .setLabel(top.label())
        .setScore(top.score())
        .setAttributions(made.weights().stream().map(TextExplanationStage::attribution).toList())
        .setIntercept(made.intercept())
        .setFidelity(made.fidelity())
        .setSamples(made.samples())
        .setSeed(made.seed())
        .setBudgetExhausted(made.budgetExhausted())
        .setModel(Provenance.model(classifier.model()))
        .setTimings(Provenance.timings(message.getCapturedAt(), receivedAt, timings))
        .build();
  }

  private static Attribution attribution(LimeExplanation.WordWeight weight) {
    return new Attribution(weight.word(), weight.start(), weight.end(), weight.weight());
  }

  @Override
  public void close() {
    executor.shutdownNow();
    classifier.close();
  }
}
