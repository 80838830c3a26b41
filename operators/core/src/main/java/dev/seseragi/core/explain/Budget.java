package dev.seseragi.core.explain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time that one explanation may take; it runs from the moment the budget is made. */
public final class Budget {
  private final LongSupplier nanoClock;
  private final long start;
  private final long nanos;

  private Budget(LongSupplier nanoClock, long nanos) {
    this.nanoClock = requireNonNull(nanoClock, "nanoClock is null");
    this.start = nanoClock.getAsLong();
    this.nanos = nanos;
  }

  /**
   * A budget that starts now.
   *
   * @param nanoClock nanoseconds from any origin, such as {@code System::nanoTime}
   */
  public static Budget of(Duration limit, LongSupplier nanoClock) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a budget must be above 0: was " + limit);
    }
    return new Budget(nanoClock, limit.toNanos());
  }

  /** As long as it takes. */
  public static Budget unlimited() {
    return new Budget(() -> 0, Long.MAX_VALUE);
  }

  /** Whether the time is over. */
  public boolean exhausted() {
    return nanoClock.getAsLong() - start >= nanos;
  }
}
