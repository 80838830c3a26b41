package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.text.ClassScore;
import dev.seseragi.core.text.TextClassifier;
import dev.seseragi.schemas.Classification;
import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Texts to classifications. */
public final class TextClassificationStage implements Stage {
  private final String rule;
  private final TextClassifier classifier;
  private final InputReader<TextMessage> reader;
  private final Clock clock;
  private final WireCodec<Classification> codec = WireCodec.of(Classification.class);

  /**
   * Takes the classifier over.
   *
   * @param rule named in the results, such as {@code texts.classify}
   * @param maxBytes of a record's value
   */
  public TextClassificationStage(
      String rule, TextClassifier classifier, int maxBytes, Clock clock) {
    this.rule = requireNonNull(rule, "rule is null");
    this.classifier = requireNonNull(classifier, "classifier is null");
    this.reader = new InputReader<>(TextMessage.class, TextMessage::getTextId, maxBytes);
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public CompletableFuture<List<ResultRecord>> process(SourceRecord record) {
    Instant receivedAt = clock.instant();
    TextMessage message = reader.read(record);
    return classifier
        .classify(message.getText())
        .thenApply(made -> List.of(result(record, message, receivedAt, made)));
  }

  private ResultRecord result(
      SourceRecord record,
      TextMessage message,
      Instant receivedAt,
      Prediction<List<ClassScore>> made) {
    Classification classification =
        Classification.newBuilder()
            .setInputId(message.getTextId())
            .setOf(rule)
            .setClasses(made.value().stream().map(TextClassificationStage::score).toList())
            .setModel(Provenance.model(classifier.model()))
            .setTimings(Provenance.timings(message.getCapturedAt(), receivedAt, made.timings()))
            .build();
    byte[] value = codec.encode(classification);
    return new ResultRecord(Topics.CLASSIFICATIONS, record.key, value, record.headers.carried());
  }

  private static dev.seseragi.schemas.ClassScore score(ClassScore score) {
    return new dev.seseragi.schemas.ClassScore(score.label(), score.index(), score.score());
  }

  @Override
  public void close() {
    classifier.close();
  }
}
