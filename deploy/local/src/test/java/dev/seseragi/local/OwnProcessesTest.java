package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnProcessesTest {
  @TempDir Path folder;
  private OwnProcesses processes;
  private Process child;

  @BeforeEach
  void startMarkedProcess() throws IOException {
    processes = new OwnProcesses(Home.of(folder));
    child = ChildJvm.start(processes.marks("idler"), Idler.class, Idler.STUBBORN);
    assertThat(child.getInputStream().read()).isEqualTo('\n');
  }

  @AfterEach
  void end() {
    child.destroyForcibly();
  }

  @Test
  void findsARecordedProcessByPidStartAndMark() {
    ProcessRecord record = ProcessRecord.of("idler", child.toHandle());

    assertThat(processes.find(record)).contains(child.toHandle());
  }

  @Test
  void takesAPidThatWasGivenAgainForAnother() {
    ProcessRecord earlier =
        new ProcessRecord(
            "idler", child.pid(), ProcessRecord.of("idler", child.toHandle()).startedAt() - 60_000);

    assertThat(processes.find(earlier)).isEmpty();
  }

  @Test
  void takesAProcessWithoutTheMarkOfItsHomeForAnother() {
    ProcessRecord record = ProcessRecord.of("idler", child.toHandle());
    OwnProcesses elsewhere = new OwnProcesses(Home.of(folder.resolve("elsewhere")));

    assertThat(elsewhere.find(record)).isEmpty();
    assertThat(elsewhere.all()).isEmpty();
    assertThat(processes.find(ProcessRecord.of("test", ProcessHandle.current()))).isEmpty();
  }

  @Test
  void killsWhatDoesNotEndWithinTheGraceAndForgetsIt() {
    ProcessRecord record = ProcessRecord.of("idler", child.toHandle());

    OwnProcesses.terminate(List.of(child.toHandle()), Duration.ofMillis(100));

    assertThat(OwnProcesses.isRunning(child.toHandle())).isFalse();
    assertThat(processes.find(record)).isEmpty();
    assertThat(processes.all()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void countsAProcessThatNobodyCollectsAsEnded() throws IOException {
    OwnProcesses others = new OwnProcesses(Home.of(folder.resolve("others")));
    Process shell = ChildJvm.startUncollected(others.marks("idler"), Idler.class, Idler.STUBBORN);
    try {
      assertThat(shell.getInputStream().read()).isEqualTo('\n');
      ProcessHandle uncollected = others.all().get(0);

      OwnProcesses.kill(List.of(uncollected));

      assertThat(uncollected.isAlive()).isTrue();
      assertThat(OwnProcesses.isRunning(uncollected)).isFalse();
      assertThat(others.all()).isEmpty();
    } finally {
      shell.destroyForcibly();
    }
  }
}
