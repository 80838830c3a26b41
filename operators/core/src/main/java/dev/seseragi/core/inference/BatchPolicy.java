package dev.seseragi.core.inference;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a {@link MicroBatcher} gathers.
 *
 * @param maxItems most items in a batch, at least 1
 * @param maxWait longest wait of the first item for company; zero takes only what is already
 *     waiting
 * @param maxQueued most items that wait; a further {@code submit} blocks, which is backpressure
 */
public record BatchPolicy(int maxItems, Duration maxWait, int maxQueued) {
  public BatchPolicy {
    requireNonNull(maxWait, "maxWait is null");
    if (maxItems < 1) {
      throw new IllegalArgumentException("maxItems must be at least 1: was " + maxItems);
    }
    if (maxWait.isNegative()) {
      throw new IllegalArgumentException("maxWait must not be negative: was " + maxWait);
    }
    if (maxQueued < maxItems) {
      throw new IllegalArgumentException(
          "maxQueued must be at least maxItems (%d): was %d".formatted(maxItems, maxQueued));
    }
  }

  /** Every item by itself. */
  public static BatchPolicy single() {
    return new BatchPolicy(1, Duration.ZERO, 64);
  }

  /** Up to {@code maxItems} of what is already waiting: batches grow with load, never by delay. */
  public static BatchPolicy ofWaiting(int maxItems) {
    return new BatchPolicy(maxItems, Duration.ZERO, Math.max(64, 4 * maxItems));
  }
}
