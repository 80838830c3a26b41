package dev.seseragi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Jobs of a Flink session cluster, local or remote, through its REST interface.
 *
 * <p>Every method throws {@link FlinkRestException}, with the root cause that the cluster names.
 *
 * @see <a href="https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/rest_api/">Flink:
 *     REST API</a>
 */
public final class FlinkRestClient {
  private static final Duration QUICK = Duration.ofSeconds(15);
  // The job's main method runs while the cluster answers.
  private static final Duration SUBMISSION = Duration.ofMinutes(3);
  private static final Duration UPLOAD = Duration.ofMinutes(10);
  private static final Duration SAVEPOINT = Duration.ofMinutes(10);

  private final RestTransport rest;

  public FlinkRestClient(URI url) {
    this(url, Duration.ofSeconds(5));
  }

  FlinkRestClient(URI url, Duration connectTimeout) {
    rest = new RestTransport(url, connectTimeout);
  }

  /** Sends a job jar to the cluster; the id that it has there. */
  public String uploadJar(Path jar) {
    MultipartJar body = new MultipartJar(jar);
    JsonNode answer = rest.post("jars/upload", body.publisher(), body.contentType(), UPLOAD);
    String stored = answer.path("filename").asText();
    return stored.substring(stored.lastIndexOf('/') + 1);
  }

  /**
   * Runs the main method of an uploaded jar.
   *
   * @param savepoint path that state is restored from
   * @param parallelism of operators that set none themselves
   * @return the job id
   */
  public String runJar(
      String jarId,
      String entryClass,
      List<String> args,
      Optional<String> savepoint,
      OptionalInt parallelism) {
    ObjectNode request = RestTransport.JSON.createObjectNode().put("entryClass", entryClass);
    ArrayNode programArgs = request.putArray("programArgsList");
    args.forEach(programArgs::add);
    savepoint.ifPresent(path -> request.put("savepointPath", path));
    parallelism.ifPresent(p -> request.put("parallelism", p));
    return rest.post("jars/" + jarId + "/run", request, SUBMISSION).path("jobid").asText();
  }

  public void deleteJar(String jarId) {
    rest.send("DELETE", "jars/" + jarId, QUICK);
  }

  /** All jobs that the cluster remembers, the latest first. */
  public List<JobSummary> jobs() {
    List<JobSummary> jobs = new ArrayList<>();
    rest.get("jobs/overview", QUICK).path("jobs").forEach(job -> jobs.add(summary(job)));
    jobs.sort((a, b) -> b.start().compareTo(a.start()));
    return List.copyOf(jobs);
  }

  private JobSummary summary(JsonNode job) {
    String id = job.path("jid").asText();
    return new JobSummary(
        id,
        job.path("name").asText(),
        JobState.valueOf(job.path("state").asText()),
        Instant.ofEpochMilli(job.path("start-time").asLong()),
        Duration.ofMillis(job.path("duration").asLong()),
        restarts(id));
  }

  private long restarts(String jobId) {
    JsonNode metric = rest.get("jobs/" + jobId + "/metrics?get=numRestarts", QUICK).path(0);
    return metric.path("value").asLong(0);
  }

  public JobState state(String jobId) {
    return JobState.valueOf(rest.get("jobs/" + jobId + "/status", QUICK).path("status").asText());
  }

  /** The failures of a job, the latest first. */
  public List<JobFailure> failures(String jobId) {
    List<JobFailure> failures = new ArrayList<>();
    rest.get("jobs/" + jobId + "/exceptions?maxExceptions=20", QUICK)
        .path("exceptionHistory")
        .path("entries")
        .forEach(entry -> failures.add(failure(entry)));
    return List.copyOf(failures);
  }

  private static JobFailure failure(JsonNode entry) {
    String trace = entry.path("stacktrace").asText();
    return new JobFailure(
        Instant.ofEpochMilli(entry.path("timestamp").asLong()),
        ServerErrors.rootCause(trace),
        entry.path("taskName").asText(""),
        trace);
  }

  /** Asks for the end of a job; {@link #awaitState} tells when it came. */
  public void cancel(String jobId) {
    rest.send("PATCH", "jobs/" + jobId + "?mode=cancel", QUICK);
  }

  /**
   * Ends a job after a last savepoint, and waits for it.
   *
   * @param targetFolder where the cluster writes it; empty for its configured folder
   * @return the path of the savepoint
   */
  public String stopWithSavepoint(String jobId, Optional<String> targetFolder) {
    ObjectNode request = RestTransport.JSON.createObjectNode().put("drain", false);
    targetFolder.ifPresent(folder -> request.put("targetDirectory", folder));
    String trigger =
        rest.post("jobs/" + jobId + "/stop", request, QUICK).path("request-id").asText();
    return new SavepointTrigger(rest, jobId, trigger).await(SAVEPOINT);
  }

  public List<TaskManagerSummary> taskManagers() {
    List<TaskManagerSummary> taskManagers = new ArrayList<>();
    rest.get("taskmanagers", QUICK)
        .path("taskmanagers")
        .forEach(
            node ->
                taskManagers.add(
                    new TaskManagerSummary(
                        node.path("id").asText(),
                        node.path("slotsNumber").asInt(),
                        node.path("freeSlots").asInt(),
                        node.path("memoryConfiguration").path("taskHeap").asLong())));
    return List.copyOf(taskManagers);
  }

  /**
   * Waits until a job is in {@code wanted}. Fails with the latest failure of the job when it ends
   * in another state, and when {@code timeout} is over.
   */
  public void awaitState(String jobId, JobState wanted, Duration timeout) {
    JobState[] last = new JobState[1];
    boolean arrived =
        Await.holdsWithin(
            timeout,
            () -> {
              last[0] = state(jobId);
              return last[0] == wanted || last[0].terminal();
            });
    if (!arrived || last[0] != wanted) {
      String cause = failures(jobId).stream().findFirst().map(f -> ": " + f.message()).orElse("");
      throw new FlinkRestException(
          0, "job %s is %s, not %s%s".formatted(jobId, last[0], wanted, cause));
    }
  }
}
