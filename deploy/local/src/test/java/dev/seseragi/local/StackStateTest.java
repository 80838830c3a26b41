package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {
  @TempDir Path folder;
  private StateFile file;
  private StackState state;

  @BeforeEach
  void plan() {
    file = new StateFile(Home.of(folder));
    state =
        StackState.planned(
            StackOptions.defaults().withTaskManagers(2, 3),
            new LoopbackPorts(new Random(7), Set.of()));
  }

  @Test
  void isReadAsItWasWritten() {
    StackState written = state.with(new ProcessRecord("broker", 4711, 1_790_000_000_123L));

    file.write(written);

    assertThat(file.read()).contains(written);
  }

  @Test
  void isAbsentBeforeAStartAndAfterAStop() {
    assertThat(file.read()).isEmpty();
    file.write(state);
    file.delete();
    assertThat(file.read()).isEmpty();
  }

  @Test
  void saysWhatToDoWhenItIsDamaged() throws IOException {
    Files.writeString(folder.resolve("stack.json"), "{\"ports\":");

    assertThatThrownBy(() -> LocalStack.open(folder).status())
        .isInstanceOf(StackException.class)
        .hasMessageEndingWith(
            "is damaged: stop the stack, which removes it and ends its processes");
    assertThat(LocalStack.open(folder).stop(line -> {})).isZero();
    assertThat(LocalStack.open(folder).status().started()).isFalse();
  }

  @Test
  void aStateOfProcessesThatAreGoneShowsThemAndIsRemovedByAStop() {
    file.write(state.with(new ProcessRecord("broker", ProcessHandle.current().pid(), 0)));

    StackStatus status = LocalStack.open(folder).status();

    assertThat(status.started()).isTrue();
    assertThat(status.component("broker").orElseThrow().running()).isFalse();
    assertThat(LocalStack.open(folder).stop(line -> {})).isZero();
    assertThat(LocalStack.open(folder).status().started()).isFalse();
  }

  @Test
  void aComponentThatIsStartedAgainReplacesItsRecord() {
    StackState twice =
        state.with(new ProcessRecord("broker", 1, 10)).with(new ProcessRecord("broker", 2, 20));

    assertThat(twice.processes()).containsExactly(new ProcessRecord("broker", 2, 20));
  }

  @Test
  void namesItsComponentsAndAddresses() {
    assertThat(state.components())
        .isEqualTo(List.of("broker", "jobmanager", "taskmanager-1", "taskmanager-2"));
    assertThat(state.slots()).isEqualTo(6);
    assertThat(state.bootstrapServers()).isEqualTo("127.0.0.1:" + state.ports().kafka());
    assertThat(state.restUrl()).isEqualTo(URI.create("http://127.0.0.1:" + state.ports().rest()));
  }

  @Test
  void fitsOptionsThatLeaveItsPortsOpen() {
    StackOptions same = StackOptions.defaults().withTaskManagers(2, 3);

    assertThat(state.fits(same)).isTrue();
    assertThat(state.fits(same.withPorts(state.ports().kafka(), 0))).isTrue();
    assertThat(state.fits(same.withPorts(state.ports().kafka() + 1, 0))).isFalse();
    assertThat(state.fits(same.withTaskManagers(3, 3))).isFalse();
  }
}
