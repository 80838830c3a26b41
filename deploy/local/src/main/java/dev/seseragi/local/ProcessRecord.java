package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A process that was started. A pid alone says nothing after a while, for it is given again; pid
 * and start time together name one process.
 *
 * @param component such as {@code broker} or {@code taskmanager-1}
 * @param startedAt milliseconds since the epoch, as the operating system tells it
 */
record ProcessRecord(String component, long pid, long startedAt) {
  // The kernel counts from boot, and the time of boot moves a little when the clock is set.
  private static final long TOLERANCE_MILLIS = 2_000;

  ProcessRecord {
    requireNonNull(component, "component is null");
  }

  static ProcessRecord of(String component, ProcessHandle process) {
    return new ProcessRecord(component, process.pid(), startOf(process));
  }

  boolean names(ProcessHandle process) {
    return process.pid() == pid && Math.abs(startOf(process) - startedAt) <= TOLERANCE_MILLIS;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
