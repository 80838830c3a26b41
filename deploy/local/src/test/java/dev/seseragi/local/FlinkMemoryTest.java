package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlinkMemoryTest {
  private final FlinkMemory memory = new FlinkMemory(new Memory(384, 704, 1280));

  @Test
  void partsOfATaskManagerAddUpToItsProcess() {
    Map<String, String> settings = memory.settings();
    int sum =
        settings.entrySet().stream()
            .filter(s -> s.getKey().startsWith("taskmanager."))
            .filter(s -> !s.getKey().endsWith(".min"))
            .mapToInt(s -> Integer.parseInt(s.getValue().replace("m", "")))
            .sum();

    assertThat(sum).isEqualTo(1280);
    assertThat(settings).containsEntry("taskmanager.memory.task.heap.size", "512m");
  }

  @Test
  void jvmOptionsFollowFromTheParts() {
    assertThat(memory.jobManagerOptions()).containsExactly("-Xmx320m", "-XX:MaxMetaspaceSize=256m");
    assertThat(memory.taskManagerOptions())
        .containsExactly("-Xmx576m", "-XX:MaxDirectMemorySize=320m", "-XX:MaxMetaspaceSize=256m");
  }

  @Test
  void whatIsAddedToAProcessGoesToTheHeapOfItsTasks() {
    assertThat(new FlinkMemory(new Memory(384, 704, 2280)).taskHeap()).isEqualTo(1512);
  }

  @Test
  void refusesSizesThatLeaveNoHeap() {
    assertThatThrownBy(() -> new Memory(384, 704, 512))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("taskManager must be at least 1024 MiB: was 512");
  }
}
