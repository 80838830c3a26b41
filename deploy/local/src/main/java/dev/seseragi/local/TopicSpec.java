package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A topic that must exist.
 *
 * @param name its name
 * @param partitions its number of partitions when it is created, at least 1
 * @param configs Kafka's topic settings, such as {@code cleanup.policy}
 */
public record TopicSpec(String name, int partitions, Map<String, String> configs) {
  public TopicSpec {
    requireNonNull(name, "name is null");
    configs = Map.copyOf(configs);
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "partitions of %s must be at least 1: was %d".formatted(name, partitions));
    }
  }

  public static TopicSpec of(String name, int partitions) {
    return new TopicSpec(name, partitions, Map.of());
  }
}
