package dev.seseragi.local;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Ends every process of a home, whatever state it is in. The caller holds the lock. */
final class StackStop {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Home home;
  private final StateFile file;
  private final OwnProcesses processes;
  private final Consumer<String> progress;

  StackStop(Home home, Consumer<String> progress) {
    this.home = home;
    this.progress = progress;
    file = new StateFile(home);
    processes = new OwnProcesses(home);
  }

  /** The number of processes that were ended. */
  int run() {
    Optional<ProcessHandle> broker = broker();
    Set<ProcessHandle> others = new LinkedHashSet<>(processes.all());
    recorded().forEach(record -> processes.find(record).ifPresent(others::add));
    broker.ifPresent(others::remove);
    // The broker goes last: jobs that end write to it still.
    end("Flink", others);
    end("broker", broker.map(Set::of).orElse(Set.of()));
    file.delete();
    Home.clear(home.scratch());
    return others.size() + (broker.isPresent() ? 1 : 0);
  }

  private void end(String what, Set<ProcessHandle> running) {
    if (!running.isEmpty()) {
      OwnProcesses.terminate(running, GRACE);
      progress.accept("stopped: " + what);
    }
  }

  private Optional<ProcessHandle> broker() {
    return recorded().stream()
        .filter(record -> record.component().equals(StackState.BROKER))
        .findFirst()
        .flatMap(processes::find);
  }

  private List<ProcessRecord> recorded() {
    try {
      return file.read().map(StackState::processes).orElse(List.of());
    } catch (StackException e) {
      // Damaged: the marks on the command lines are enough.
      return List.of();
    }
  }
}
