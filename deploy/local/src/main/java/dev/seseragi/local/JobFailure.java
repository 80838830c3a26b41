package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A failure in the history of a job.
 *
 * @param message of the root cause
 * @param task that failed; empty for a failure of the whole job
 * @param stackTrace as Flink gives it, all causes included
 */
public record JobFailure(Instant time, String message, String task, String stackTrace) {
  public JobFailure {
    requireNonNull(time, "time is null");
    requireNonNull(message, "message is null");
    requireNonNull(task, "task is null");
    requireNonNull(stackTrace, "stackTrace is null");
  }
}
