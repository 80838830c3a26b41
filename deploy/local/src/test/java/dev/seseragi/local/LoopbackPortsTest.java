package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopbackPortsTest {
  @Test
  void givesEveryPortOnceAndNoneThatIsTaken() {
    int first = new LoopbackPorts(new Random(1), Set.of()).take("any", 0);
    LoopbackPorts ports = new LoopbackPorts(new Random(1), Set.of(first));
    Set<Integer> given = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      given.add(ports.take("any", 0));
    }

    assertThat(given).hasSize(50).doesNotContain(first).allMatch(p -> p >= 20_000 && p < 32_000);
  }

  @Test
  void namesThePortThatIsInUse() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      LoopbackPorts ports = new LoopbackPorts(new Random(1), Set.of());

      assertThat(LoopbackPorts.accepts(port)).isTrue();
      assertThatThrownBy(() -> ports.take("kafkaPort", port))
          .isInstanceOf(StackException.class)
          .hasMessage("port %d, asked for as kafkaPort, is in use on 127.0.0.1".formatted(port));
    }
  }

  @Test
  void refusesOptionsThatCannotBe() {
    StackOptions options = StackOptions.defaults();
    assertThatThrownBy(() -> options.withPorts(70_000, 0))
        .hasMessage("kafkaPort must be in 0..65535: was 70000");
    assertThatThrownBy(() -> options.withPorts(9092, 9092))
        .hasMessage("kafkaPort and restPort must differ: both were 9092");
    assertThatThrownBy(() -> options.withTaskManagers(0, 2))
        .hasMessage("taskManagers and slotsPerTaskManager must be at least 1: were 0 and 2");
    assertThatThrownBy(() -> TopicSpec.of("images", 0))
        .hasMessage("partitions of images must be at least 1: was 0");
  }
}
