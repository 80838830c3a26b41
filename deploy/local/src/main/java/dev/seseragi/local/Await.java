package dev.seseragi.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a condition of the outside world, with a deadline. */
final class Await {
  private static final long POLL_MILLIS = 50;

  private Await() {}

  /** Throws {@link StackException} with {@code otherwise} when the condition does not come true. */
  static void until(Duration timeout, BooleanSupplier condition, Supplier<String> otherwise) {
    if (!holdsWithin(timeout, condition)) {
      throw new StackException(otherwise.get());
    }
  }

  static boolean holdsWithin(Duration timeout, BooleanSupplier condition) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", e);
    }
  }
}
