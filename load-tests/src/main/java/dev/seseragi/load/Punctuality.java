package dev.seseragi.load;

import java.time.Duration;

/**
 * How well the generator kept its own times. A send that is late says that the machine, not the
 * pipeline, was short of time; its latency still counts from when it was due.
 */
final class Punctuality {
  /** Later than this is late: a tenth of the shortest frame in common use. */
  static final Duration TOLERANCE = Duration.ofMillis(10);

  private long sends;
  private long late;
  private long worstNanos;
  private long firstNanos;
  private long lastNanos;

  void sent(long dueNanos, long atNanos) {
    long lateNanos = atNanos - dueNanos;
    late += lateNanos > TOLERANCE.toNanos() ? 1 : 0;
    worstNanos = Math.max(worstNanos, lateNanos);
    firstNanos = sends == 0 ? atNanos : firstNanos;
    lastNanos = atNanos;
    sends++;
  }

  long sends() {
    return sends;
  }

  long late() {
    return late;
  }

  Duration worst() {
    return Duration.ofNanos(worstNanos);
  }

  /** Sends per second between the first and the last; 0 with fewer than two. */
  double rate() {
    return sends < 2 ? 0 : (sends - 1) * 1e9 / Math.max(1, lastNanos - firstNanos);
  }
}
