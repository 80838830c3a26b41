package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {
  @TempDir Path folder;

  @Test
  void keepsItsTopicsWhenItIsStartedAgainAndItsFolderToItself() throws Exception {
    long pid;
    try (LocalBroker broker = LocalBroker.start(folder, BrokerOptions.defaults())) {
      broker.createTopics(
          List.of(
              TopicSpec.of("images", 3),
              new TopicSpec("model-events", 1, Map.of("cleanup.policy", "compact"))));
      pid = broker.pid();

      assertThatThrownBy(() -> LocalBroker.start(folder, BrokerOptions.defaults()))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("is in use by the processes [%d]".formatted(pid));
      assertThatThrownBy(
              () -> broker.createTopics(List.of(new TopicSpec("t", 1, Map.of("no.such", "1")))))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("cannot create the topic t: Unknown topic config name: no.such");
    }
    assertThat(new OwnProcesses(Home.of(folder)).all()).isEmpty();

    try (LocalBroker again = LocalBroker.start(folder, BrokerOptions.defaults());
        Admin admin = Admin.create(Map.of("bootstrap.servers", again.bootstrapServers()))) {
      assertThat(
              admin
                  .describeTopics(List.of("images"))
                  .allTopicNames()
                  .get()
                  .get("images")
                  .partitions())
          .hasSize(3);
      ConfigResource events = new ConfigResource(ConfigResource.Type.TOPIC, "model-events");
      assertThat(
              admin
                  .describeConfigs(List.of(events))
                  .all()
                  .get()
                  .get(events)
                  .get("cleanup.policy")
                  .value())
          .isEqualTo("compact");
    }
  }
}
