package dev.seseragi.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much is sent, and for how long.
 *
 * @param runId begins every key of the run, so that two runs never share a key
 * @param rate requests per second; requests begin at equal distances, whatever the pipeline does
 * @param warmUp requests that begin before this are sent but not measured
 * @param duration how long requests begin after the warm-up
 * @param drain longest wait for answers after the last send
 */
public record LoadPlan(
    String runId, double rate, Duration warmUp, Duration duration, Duration drain) {
  private static final double MAX_RATE = 1e6;

  public LoadPlan {
    requireNonNull(runId, "runId is null");
    requireNotNegative("warmUp", warmUp);
    requireNotNegative("drain", drain);
    requireNotNegative("duration", duration);
    if (!(rate > 0 && rate <= MAX_RATE)) {
      throw new IllegalArgumentException("rate must be in (0, 1000000]: was " + rate);
    }
    if (requests(rate, duration) < 1) {
      throw new IllegalArgumentException(
          "duration must hold a request at %s per second: was %s".formatted(rate, duration));
    }
  }

  /** When request {@code index} begins, in nanoseconds since the run began: index / rate. */
  long startNanos(long index) {
    return Math.round(index * 1e9 / rate);
  }

  /** Requests of the whole run, warm-up included. */
  long requests() {
    return warmUpRequests() + requests(rate, duration);
  }

  long warmUpRequests() {
    return requests(rate, warmUp);
  }

  String key(long index) {
    return runId + "-" + index;
  }

  private static long requests(double rate, Duration span) {
    return Math.round(rate * span.toNanos() / 1e9);
  }

  private static void requireNotNegative(String name, Duration value) {
    if (requireNonNull(value, name + " is null").isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative: was " + value);
    }
  }
}
