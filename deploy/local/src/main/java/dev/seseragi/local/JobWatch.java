package dev.seseragi.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something of a job, which is given up when the job ends. */
record JobWatch(FlinkRestClient flink, String jobId) {

  void await(String wanted, Duration timeout, BooleanSupplier arrived) {
    boolean[] there = new boolean[1];
    Await.holdsWithin(
        timeout,
        () -> {
          there[0] = arrived.getAsBoolean();
          return there[0] || flink.state(jobId).terminal();
        });
    // Once more, for it may have arrived and ended between the two questions.
    if (!there[0] && !arrived.getAsBoolean()) {
      throw failure(wanted);
    }
  }

  private FlinkRestException failure(String wanted) {
    String cause =
        flink.failures(jobId).stream().findFirst().map(f -> ": " + f.message()).orElse("");
    return new FlinkRestException(
        0, "job %s is %s, not %s%s".formatted(jobId, flink.state(jobId), wanted, cause));
  }

  /** Whether every task of every vertex runs, or has run. */
  static boolean tasksRun(JsonNode job) {
    boolean all = job.path("state").asText().equals(JobState.RUNNING.name());
    for (JsonNode vertex : job.path("vertices")) {
      JsonNode tasks = vertex.path("tasks");
      int running = tasks.path("RUNNING").asInt() + tasks.path("FINISHED").asInt();
      all &= running == vertex.path("parallelism").asInt();
    }
    return all;
  }
}
