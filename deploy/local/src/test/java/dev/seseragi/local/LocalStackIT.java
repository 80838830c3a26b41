package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One real stack through its life; the tests are the stages of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static LocalStack stack;
  private static StackStatus first;

  @BeforeAll
  static void startsHealthy() {
    stack = LocalStack.open(folder.resolve("home with blank"));
    first = stack.start(StackOptions.defaults(), line -> {});
  }

  @AfterAll
  static void stop() {
    stack.stop(line -> {});
  }

  @Test
  @Order(1)
  void showsEveryComponentToAnotherThatOpensTheSameFolder() {
    StackStatus status = LocalStack.open(stack.home()).status();

    assertThat(status.healthy()).isTrue();
    assertThat(status.slots()).isEqualTo(4);
    assertThat(status.freeSlots()).isEqualTo(4);
    assertThat(status.components())
        .extracting(ComponentStatus::name)
        .containsExactly("broker", "jobmanager", "taskmanager-1", "taskmanager-2");
    assertThat(status.components()).allMatch(ComponentStatus::healthy);
    assertThat(status.components()).allMatch(c -> Files.exists(c.log()));
    assertThat(status.components())
        .allMatch(c -> ProcessHandle.of(c.pid()).orElseThrow().isAlive());
    assertThat(stack.endpoints().orElseThrow().bootstrapServers())
        .isEqualTo(status.bootstrapServers().orElseThrow());
  }

  @Test
  @Order(2)
  void givesTasksTheHeapThatWasConfigured() {
    FlinkRestClient flink = new FlinkRestClient(first.flinkUrl().orElseThrow());

    assertThat(flink.taskManagers())
        .extracting(TaskManagerSummary::taskHeapBytes)
        .containsOnly(new FlinkMemory(Memory.small()).taskHeap() * 1024L * 1024);
    assertThat(flink.jobs()).isEmpty();
  }

  @Test
  @Order(3)
  void carriesALargeRecordThroughATopicThatIsCreatedOnce() {
    TopicSpec topic = new TopicSpec("large", 2, Map.of("retention.ms", "60000"));
    stack.createTopics(List.of(topic));
    stack.createTopics(List.of(topic));
    String value = "x".repeat(BrokerConfig.MAX_MESSAGE_BYTES - 4096);

    send(new ProducerRecord<>("large", 1, "k", value));

    assertThat(firstValue(new TopicPartition("large", 1))).isEqualTo(value);
  }

  @Test
  @Order(4)
  void saysThatItRunsAndStartsNothingTwice() {
    List<String> progress = new ArrayList<>();

    StackStatus again = stack.start(StackOptions.defaults(), progress::add);

    assertThat(progress).singleElement().asString().startsWith("already running");
    assertThat(pids(again)).isEqualTo(pids(first));
    assertThatThrownBy(
            () -> stack.start(StackOptions.defaults().withTaskManagers(3, 1), line -> {}))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("with other options")
        .hasMessageContaining("2 TaskManagers with 2 slots each");
  }

  @Test
  @Order(5)
  void noticesAKilledTaskManagerAndReplacesIt() {
    ProcessHandle victim = process(first, "taskmanager-1");
    OwnProcesses.kill(List.of(victim));

    StackStatus damaged = stack.status();
    assertThat(damaged.component("taskmanager-1").orElseThrow().running()).isFalse();
    assertThat(damaged.healthy()).isFalse();
    assertThat(damaged.slots()).isEqualTo(2);
    FlinkRestClient flink = new FlinkRestClient(first.flinkUrl().orElseThrow());
    Await.until(
        Duration.ofSeconds(10),
        () -> flink.taskManagers().size() == 1,
        () -> "the cluster does not notice the kill");

    stack.restartTaskManager("taskmanager-1", PATIENCE);

    StackStatus repaired = stack.status();
    assertThat(repaired.healthy()).isTrue();
    assertThat(process(repaired, "taskmanager-1").pid()).isNotEqualTo(victim.pid());
    assertThat(process(repaired, "broker").pid()).isEqualTo(process(first, "broker").pid());
  }

  @Test
  @Order(6)
  void bringsAKilledBrokerBackWithItsTopics() {
    OwnProcesses.kill(List.of(process(first, "broker")));
    assertThat(stack.status().component("broker").orElseThrow().healthy()).isFalse();

    StackStatus repaired = stack.start(StackOptions.defaults(), line -> {});

    assertThat(repaired.healthy()).isTrue();
    assertThat(repaired.bootstrapServers()).isEqualTo(first.bootstrapServers());
    assertThat(firstValue(new TopicPartition("large", 1))).startsWith("xxx");
  }

  @Test
  @Order(7)
  void leavesNoProcessNoPortAndNoScratchBehind() {
    StackState.Ports ports = new StateFile(Home.of(stack.home())).read().orElseThrow().ports();

    assertThat(stack.stop(line -> {})).isEqualTo(4);

    assertThat(new OwnProcesses(Home.of(stack.home())).all()).isEmpty();
    assertThat(List.of(ports.kafka(), ports.controller(), ports.rest(), ports.jobManager()))
        .allMatch(LoopbackPorts::isFree);
    assertThat(stack.status().started()).isFalse();
    assertThat(stack.home().resolve("flink").resolve("tmp")).doesNotExist();
    assertThat(stack.stop(line -> {})).isZero();
  }

  private static ProcessHandle process(StackStatus status, String component) {
    return ProcessHandle.of(status.component(component).orElseThrow().pid()).orElseThrow();
  }

  private static List<Long> pids(StackStatus status) {
    return status.components().stream().map(ComponentStatus::pid).toList();
  }

  private static String servers() {
    return stack.endpoints().orElseThrow().bootstrapServers();
  }

  private static void send(ProducerRecord<String, String> sent) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            servers(),
            "max.request.size",
            BrokerConfig.MAX_MESSAGE_BYTES,
            "transactional.id",
            "large");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      Future<RecordMetadata> acknowledged = producer.send(sent);
      producer.commitTransaction();
      assertThat(acknowledged).isDone();
    }
  }

  private static String firstValue(TopicPartition partition) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", servers(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      List<String> values = new ArrayList<>();
      Await.until(
          PATIENCE,
          () -> {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            return !values.isEmpty();
          },
          () -> "no record in " + partition);
      return values.get(0);
    }
  }
}
