package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedStartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private LocalStack stack;
  private OwnProcesses processes;

  @BeforeEach
  void open() {
    stack = LocalStack.open(folder);
    processes = new OwnProcesses(Home.of(folder));
  }

  @AfterEach
  void stop() {
    stack.stop(line -> {});
  }

  @Test
  void stopEndsWhatAKilledStarterLeftEvenWithoutItsNotes() throws Exception {
    Process starter = startAndAwaitProcesses();
    starter.destroyForcibly().waitFor();
    assertThat(processes.all()).isNotEmpty();
    Files.delete(stack.home().resolve("stack.json"));

    int ended = stack.stop(line -> {});

    assertThat(ended).isGreaterThanOrEqualTo(3);
    assertThat(processes.all()).isEmpty();
  }

  @Test
  void aStarterThatIsToldToEndTakesItsProcessesAlong() throws Exception {
    Process starter = startAndAwaitProcesses();
    starter.destroy();
    starter.waitFor();

    assertThat(processes.all()).isEmpty();
    assertThat(stack.status().started()).isFalse();
  }

  @Test
  void refusesASecondStarterMeanwhile() throws Exception {
    Process starter = startAndAwaitProcesses();

    assertThatThrownBy(() -> stack.start(StackOptions.defaults(), line -> {}))
        .isInstanceOf(StackException.class)
        .hasMessage("another start or stop of %s is under way".formatted(stack.home()));

    starter.destroyForcibly().waitFor();
  }

  @Test
  void aFailedStartShowsTheEndOfTheLogAndLeavesNothing() {
    Libraries built = Libraries.fromBuild();
    StackOptions wrong =
        StackOptions.defaults().withLibraries(new Libraries(built.broker(), built.broker()));

    assertThatThrownBy(() -> stack.start(wrong, line -> {}))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("ended with status 1")
        .hasMessageContaining("ClassNotFoundException: org.apache.flink.runtime");

    assertThat(processes.all()).isEmpty();
    assertThat(stack.status().started()).isFalse();
  }

  private Process startAndAwaitProcesses() {
    Process starter =
        ChildJvm.start(
            List.of("-Dseseragi.root=" + System.getProperty("seseragi.root")),
            Starter.class,
            folder.toString());
    Await.until(PATIENCE, () -> processes.all().size() >= 3, () -> "the starter starts nothing");
    return starter;
  }
}
