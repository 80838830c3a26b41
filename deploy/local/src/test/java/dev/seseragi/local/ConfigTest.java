package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every setting that the parts of a stack rely on, as it is rendered. */
class ConfigTest {
  private static final Home HOME = new Home(Path.of("/some where/stack"));
  private static final StackState STACK =
      new StackState(
          new StackState.Ports(20001, 20002, 20003, 20004),
          2,
          3,
          Memory.small(),
          new Libraries(Path.of("b"), Path.of("f")),
          List.of());

  @Test
  void brokerListensOnTheLoopbackAddressOnly() throws IOException {
    assertThat(broker())
        .containsEntry("listeners", "BROKER://127.0.0.1:20001,CONTROLLER://127.0.0.1:20002")
        .containsEntry("advertised.listeners", "BROKER://127.0.0.1:20001")
        .containsEntry("controller.quorum.voters", "1@127.0.0.1:20002")
        .containsEntry("log.dirs", "/some where/stack/kafka/data");
  }

  @Test
  void brokerHoldsTransactionsOnOneNode() throws IOException {
    assertThat(broker())
        .containsEntry("transaction.state.log.replication.factor", "1")
        .containsEntry("transaction.state.log.min.isr", "1")
        .containsEntry("offsets.topic.replication.factor", "1")
        .containsEntry("transaction.max.timeout.ms", "3600000")
        .containsEntry("message.max.bytes", "16777216")
        .containsEntry("auto.create.topics.enable", "false");
  }

  @Test
  void flinkBindsAndAdvertisesTheLoopbackAddressOnly() {
    assertThat(flink())
        .containsEntry("jobmanager.rpc.address", "\"127.0.0.1\"")
        .containsEntry("jobmanager.bind-host", "\"127.0.0.1\"")
        .containsEntry("taskmanager.host", "\"127.0.0.1\"")
        .containsEntry("taskmanager.bind-host", "\"127.0.0.1\"")
        .containsEntry("rest.bind-address", "\"127.0.0.1\"")
        .containsEntry("rest.port", "\"20003\"")
        .containsEntry("jobmanager.rpc.port", "\"20004\"");
  }

  @Test
  void flinkKeepsItsFilesUnderTheHome() {
    assertThat(flink())
        .containsEntry(
            "execution.checkpointing.dir", "\"file:///some where/stack/flink/checkpoints\"")
        .containsEntry(
            "execution.checkpointing.savepoint-dir",
            "\"file:///some where/stack/flink/savepoints\"")
        .containsEntry("io.tmp.dirs", "\"/some where/stack/flink/tmp\"")
        .containsEntry("web.upload.dir", "\"/some where/stack/flink/tmp/upload\"");
  }

  @Test
  void flinkLoadsNativeCodeFromItsLibAndNoticesLossSoon() {
    assertThat(flink())
        .containsEntry("classloader.resolve-order", "\"child-first\"")
        .containsEntry("classloader.parent-first-patterns.additional", "\"ai.onnxruntime;ai.djl\"")
        .containsEntry("heartbeat.interval", "\"1000\"")
        .containsEntry("heartbeat.rpc-failure-threshold", "\"2\"")
        .containsEntry("restart-strategy.type", "\"exponential-delay\"")
        .containsEntry("taskmanager.numberOfTaskSlots", "\"3\"")
        .doesNotContainKey("pipeline.generic-types");
  }

  @Test
  void aComponentIsLaunchedUnderItsMarksWithTheJarsOfItsFolder() {
    List<String> command =
        new FlinkProcesses(HOME, STACK).taskManager("taskmanager-2").command(HOME);

    assertThat(command.subList(1, 3))
        .containsExactly(
            "-Dseseragi.stack=/some where/stack", "-Dseseragi.component=taskmanager-2");
    assertThat(command)
        .containsSequence("-cp", Path.of("f", "*").toString())
        .contains("-Dlog.file=/some where/stack/logs/taskmanager-2.log", "-Xmx576m")
        .endsWith("-D", "taskmanager.resource-id=taskmanager-2");
  }

  private static Properties broker() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(BrokerConfig.render(HOME, 20001, 20002)));
    return properties;
  }

  private static Map<String, String> flink() {
    return FlinkConfig.render(HOME, STACK)
        .lines()
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }
}
