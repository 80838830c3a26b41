package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers from a table, and remembers what it was asked. */
class FlinkRestClientTest {
  private record Answer(int status, String body) {}

  @TempDir Path folder;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private FlinkRestClient client;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/flink/", this::answer);
    server.start();
    client =
        new FlinkRestClient(
            URI.create("http://127.0.0.1:%d/flink".formatted(server.getAddress().getPort())));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add((what + " " + new String(body, StandardCharsets.UTF_8)).strip());
    Deque<Answer> queue = answers.getOrDefault(what, new ArrayDeque<>());
    Answer answer = queue.size() > 1 ? queue.poll() : queue.peek();
    byte[] text =
        (answer == null ? "nothing here" : answer.body()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer == null ? 404 : answer.status(), text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private void on(String request, int status, String body) {
    answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body));
  }

  @Test
  void uploadsAJarUnchangedAsAFormPart() throws IOException {
    Path jar = Files.writeString(folder.resolve("job.jar"), "PK-content");
    on(
        "POST /flink/jars/upload",
        200,
        "{\"filename\":\"/srv/upload/0a_job.jar\",\"status\":\"success\"}");

    assertThat(client.uploadJar(jar)).isEqualTo("0a_job.jar");

    assertThat(requests.get(0))
        .contains("name=\"jarfile\"; filename=\"job.jar\"\r\n")
        .contains("\r\n\r\nPK-content\r\n--");
  }

  @Test
  void runsAJarWithArgumentsSavepointAndParallelism() {
    on("POST /flink/jars/0a_job.jar/run", 200, "{\"jobid\":\"abc\"}");

    String job =
        client.runJar(
            "0a_job.jar",
            "a.Main",
            List.of("--spec", "two words"),
            Optional.of("file:/sp/1"),
            OptionalInt.of(3));

    assertThat(job).isEqualTo("abc");
    assertThat(requests)
        .containsExactly(
            "POST /flink/jars/0a_job.jar/run {\"entryClass\":\"a.Main\",\"programArgsList\":"
                + "[\"--spec\",\"two words\"],\"savepointPath\":\"file:/sp/1\",\"parallelism\":3}");
  }

  @Test
  void namesTheRootCauseOfARefusal() {
    on(
        "POST /flink/jars/j/run",
        400,
        "{\"errors\":[\"Internal server error.\",\"a.B: x\\n\\tat q\\nCaused by: c.DException: no model m\\n\\tat z\"]}");

    assertThatThrownBy(
            () -> client.runJar("j", "M", List.of(), Optional.empty(), OptionalInt.empty()))
        .isInstanceOf(FlinkRestException.class)
        .hasMessage("no model m")
        .extracting(e -> ((FlinkRestException) e).status())
        .isEqualTo(400);
  }

  @Test
  void listsJobsTheLatestFirst() {
    on(
        "GET /flink/jobs/overview",
        200,
        """
        {"jobs":[
          {"jid":"a","name":"one","state":"FINISHED","start-time":1000,"duration":50},
          {"jid":"b","name":"two","state":"RUNNING","start-time":2000,"duration":70}]}""");
    on("GET /flink/jobs/a/metrics?get=numRestarts", 200, "[]");
    on(
        "GET /flink/jobs/b/metrics?get=numRestarts",
        200,
        "[{\"id\":\"numRestarts\",\"value\":\"4\"}]");

    assertThat(client.jobs())
        .containsExactly(
            new JobSummary(
                "b", "two", JobState.RUNNING, Instant.ofEpochMilli(2000), Duration.ofMillis(70), 4),
            new JobSummary(
                "a",
                "one",
                JobState.FINISHED,
                Instant.ofEpochMilli(1000),
                Duration.ofMillis(50),
                0));
  }

  @Test
  void waitsForASavepointToBeWritten() {
    on("POST /flink/jobs/a/stop", 202, "{\"request-id\":\"t\"}");
    on("GET /flink/jobs/a/savepoints/t", 200, "{\"status\":{\"id\":\"IN_PROGRESS\"}}");
    on(
        "GET /flink/jobs/a/savepoints/t",
        200,
        "{\"status\":{\"id\":\"COMPLETED\"},\"operation\":{\"location\":\"file:/sp/7\"}}");

    assertThat(client.stopWithSavepoint("a", Optional.of("/sp"))).isEqualTo("file:/sp/7");

    assertThat(requests)
        .containsExactly(
            "POST /flink/jobs/a/stop {\"drain\":false,\"targetDirectory\":\"/sp\"}",
            "GET /flink/jobs/a/savepoints/t",
            "GET /flink/jobs/a/savepoints/t");
  }

  @Test
  void saysWhyThereIsNoSavepoint() {
    on("POST /flink/jobs/a/stop", 202, "{\"request-id\":\"t\"}");
    on(
        "GET /flink/jobs/a/savepoints/t",
        200,
        """
        {"status":{"id":"COMPLETED"},"operation":{"failure-cause":{"class":"x",
          "stack-trace":"a.B: x\\n\\tat q\\nCaused by: java.io.IOException: disk full\\n\\tat z"}}}""");

    assertThatThrownBy(() -> client.stopWithSavepoint("a", Optional.empty()))
        .hasMessage("no savepoint of job a: disk full");
  }

  @Test
  void awaitsAStateAndNamesTheFailureOfAJobThatEndsInAnother() {
    on("GET /flink/jobs/a/status", 200, "{\"status\":\"INITIALIZING\"}");
    on("GET /flink/jobs/a/status", 200, "{\"status\":\"RUNNING\"}");
    on("GET /flink/jobs/b/status", 200, "{\"status\":\"FAILED\"}");
    on(
        "GET /flink/jobs/b/exceptions?maxExceptions=20",
        200,
        """
        {"exceptionHistory":{"entries":[{"timestamp":5,"taskName":"map",
          "stacktrace":"a.B: x\\nCaused by: c.DException: bad weights\\n\\tat z"}]}}""");

    client.awaitState("a", JobState.RUNNING, Duration.ofSeconds(5));
    assertThatThrownBy(() -> client.awaitState("b", JobState.RUNNING, Duration.ofSeconds(5)))
        .hasMessage("job b is FAILED, not RUNNING: bad weights");
    assertThat(client.failures("b"))
        .singleElement()
        .satisfies(f -> assertThat(f.task()).isEqualTo("map"));
  }

  @Test
  void aJobWhoseTasksAreStillDeployedDoesNotRunYet() {
    String job = "{\"state\":\"RUNNING\",\"vertices\":[{\"parallelism\":2,\"tasks\":{%s}}]}";
    on("GET /flink/jobs/a", 200, job.formatted("\"RUNNING\":1,\"DEPLOYING\":1"));
    on("GET /flink/jobs/a", 200, job.formatted("\"RUNNING\":1,\"FINISHED\":1"));
    on("GET /flink/jobs/a/status", 200, "{\"status\":\"RUNNING\"}");

    client.awaitTasksRunning("a", Duration.ofSeconds(5));

    assertThat(requests)
        .containsExactly("GET /flink/jobs/a", "GET /flink/jobs/a/status", "GET /flink/jobs/a");
  }

  @Test
  void cancelsDeletesAndCounts() {
    on("PATCH /flink/jobs/a?mode=cancel", 202, "{}");
    on("DELETE /flink/jars/j.jar", 200, "{}");
    on(
        "GET /flink/taskmanagers",
        200,
        """
        {"taskmanagers":[{"id":"taskmanager-1","slotsNumber":2,"freeSlots":1,
          "memoryConfiguration":{"taskHeap":1024}}]}""");

    client.cancel("a");
    client.deleteJar("j.jar");

    assertThat(client.taskManagers())
        .containsExactly(new TaskManagerSummary("taskmanager-1", 2, 1, 1024));
    assertThat(requests).startsWith("PATCH /flink/jobs/a?mode=cancel", "DELETE /flink/jars/j.jar");
  }

  @Test
  void saysWhenNothingAnswersAndWhenItIsNotFlink() {
    on("GET /flink/taskmanagers", 200, "<html>");
    assertThatThrownBy(client::taskManagers).hasMessageContaining("is no Flink cluster: not JSON");
    assertThatThrownBy(() -> client.state("a"))
        .hasMessage("nothing here")
        .isInstanceOf(FlinkRestException.class);

    int port = server.getAddress().getPort();
    server.stop(0);
    assertThatThrownBy(client::taskManagers)
        .hasMessage("no Flink cluster answers at http://127.0.0.1:%d/flink/".formatted(port));
  }
}
