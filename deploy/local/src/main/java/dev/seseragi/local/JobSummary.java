package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A job of a Flink cluster.
 *
 * @param id 32 hexadecimal digits
 * @param duration since its start, or until its end
 * @param restarts how often it was restarted after a failure
 */
public record JobSummary(
    String id, String name, JobState state, Instant start, Duration duration, long restarts) {
  public JobSummary {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(state, "state is null");
    requireNonNull(start, "start is null");
    requireNonNull(duration, "duration is null");
  }
}
