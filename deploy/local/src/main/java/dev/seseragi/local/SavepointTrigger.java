package dev.seseragi.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** A savepoint under way: Flink answers at once and is asked again until it is written. */
record SavepointTrigger(RestTransport rest, String jobId, String id) {
  private static final Duration QUICK = Duration.ofSeconds(15);

  /** The path of the savepoint. */
  String await(Duration timeout) {
    JsonNode[] answer = new JsonNode[1];
    boolean completed =
        Await.holdsWithin(
            timeout,
            () -> {
              answer[0] = rest.get("jobs/" + jobId + "/savepoints/" + id, QUICK);
              return answer[0].path("status").path("id").asText().equals("COMPLETED");
            });
    if (!completed) {
      throw new FlinkRestException(
          0, "the savepoint of job %s is not written within %s".formatted(jobId, timeout));
    }
    return location(answer[0].path("operation"));
  }

  private String location(JsonNode operation) {
    JsonNode failure = operation.path("failure-cause");
    if (!failure.isMissingNode()) {
      throw new FlinkRestException(
          0,
          "no savepoint of job %s: %s"
              .formatted(jobId, ServerErrors.rootCause(failure.path("stack-trace").asText())));
    }
    return operation.path("location").asText();
  }
}
