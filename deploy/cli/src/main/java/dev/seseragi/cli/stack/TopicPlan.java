package dev.seseragi.cli.stack;

import dev.seseragi.local.TopicSpec;
import dev.seseragi.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The topics of the local stack. */
final class TopicPlan {
  /** As many as the stack has task slots by default. */
  private static final int PARTITIONS = 4;

  /** A dead letter holds a message as large as the broker takes, and says more. */
  private static final String DEAD_LETTER_BYTES = String.valueOf(17 << 20);

  private static final String ONE_DAY_MILLIS = String.valueOf(24 * 3_600_000);

  private TopicPlan() {}

  /** All topics: raw input and features for a day, results for Kafka's default of a week. */
  static List<TopicSpec> topics() {
    return new TreeSet<>(Topics.all().keySet()).stream().map(TopicPlan::topic).toList();
  }

  private static TopicSpec topic(String name) {
    return switch (name) {
      case Topics.MODEL_EVENTS -> new TopicSpec(name, 1, Map.of("cleanup.policy", "compact"));
      case Topics.DEAD_LETTERS ->
          new TopicSpec(name, 1, Map.of("max.message.bytes", DEAD_LETTER_BYTES));
      case Topics.AUDIO_FRAMES, Topics.IMAGES, Topics.TENSORS, Topics.AUDIO_FEATURES ->
          new TopicSpec(name, PARTITIONS, Map.of("retention.ms", ONE_DAY_MILLIS));
      default -> TopicSpec.of(name, PARTITIONS);
    };
  }
}
