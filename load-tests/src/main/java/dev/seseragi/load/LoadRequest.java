package dev.seseragi.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * One thing that is asked of a pipeline under a key of its own: a text, an image, or a stream of
 * audio frames.
 *
 * @param topic where it is sent
 * @param key names it; every answer has the same key
 * @param parts in the order of their sending, at least one
 */
public record LoadRequest(String topic, String key, List<Part> parts) {
  /**
   * One record of a request. The array is not copied: many requests share one.
   *
   * @param after when it is sent, since the request began
   */
  public record Part(Duration after, byte[] value) {
    public Part {
      requireNonNull(value, "value is null");
      if (requireNonNull(after, "after is null").isNegative()) {
        throw new IllegalArgumentException("after must not be negative: was " + after);
      }
    }
  }

  public LoadRequest {
    requireNonNull(topic, "topic is null");
    requireNonNull(key, "key is null");
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a request must have at least 1 part: " + key);
    }
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).after().compareTo(parts.get(i - 1).after()) < 0) {
        throw new IllegalArgumentException(
            "part %d of %s is sent before part %d".formatted(i, key, i - 1));
      }
    }
  }

  static LoadRequest of(String topic, String key, byte[] value) {
    return new LoadRequest(topic, key, List.of(new Part(Duration.ZERO, value)));
  }
}
