package dev.seseragi.local;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Brings up what of a stack does not run. The caller holds the lock of the home. */
final class StackStart {
  private static final Duration GRACE = Duration.ofSeconds(10);
  // The longest that a cluster keeps a TaskManager that does not answer; a little more.
  private static final Duration FORGET = Duration.ofSeconds(30);

  private final Home home;
  private final StateFile file;
  private final OwnProcesses processes;
  private final Consumer<String> progress;

  StackStart(Home home, Consumer<String> progress) {
    this.home = home;
    this.progress = progress;
    file = new StateFile(home);
    processes = new OwnProcesses(home);
  }

  /** A first start, the repair of a stack that lost processes, or nothing if all is there. */
  void run(StackOptions options) {
    Optional<StackState> previous = file.read().filter(this::anyRuns);
    endLeftovers(previous);
    if (previous.isPresent()) {
      requireFit(previous.get(), options);
      repair(previous.get(), options.startTimeout());
    } else {
      begin(options);
    }
  }

  private boolean anyRuns(StackState state) {
    return state.processes().stream().anyMatch(record -> processes.find(record).isPresent());
  }

  /** What a starter that was killed had started and not yet noted. */
  private void endLeftovers(Optional<StackState> previous) {
    List<ProcessRecord> known = previous.map(StackState::processes).orElse(List.of());
    List<ProcessHandle> leftovers =
        processes.all().stream()
            .filter(process -> known.stream().noneMatch(record -> record.names(process)))
            .toList();
    if (!leftovers.isEmpty()) {
      progress.accept("ending %d processes of an unfinished start".formatted(leftovers.size()));
      OwnProcesses.terminate(leftovers, GRACE);
    }
  }

  private void requireFit(StackState running, StackOptions options) {
    if (!running.fits(options)) {
      throw new StackException(
          ("a stack with other options runs in %s (broker %s, Flink %s, %d TaskManagers with %d"
                  + " slots each): stop it first")
              .formatted(
                  home.root(),
                  running.bootstrapServers(),
                  running.restUrl(),
                  running.taskManagers(),
                  running.slotsPerTaskManager()));
    }
  }

  private void begin(StackOptions options) {
    Libraries.requireJars(options.libraries().broker());
    Libraries.requireJars(options.libraries().flink());
    Set<Integer> wanted = new HashSet<>(List.of(options.kafkaPort(), options.restPort()));
    LoopbackPorts free = new LoopbackPorts(RandomGenerator.getDefault(), wanted);
    StackState planned = StackState.planned(options, free);
    Home.clear(home.scratch());
    home.create();
    file.write(planned);
    launch(planned, planned.components(), options.startTimeout(), file::delete);
  }

  private void repair(StackState running, Duration timeout) {
    StackProbe probe = new StackProbe(home, running);
    List<String> missing =
        running.components().stream().filter(name -> !probe.isRunning(name)).toList();
    if (missing.isEmpty()) {
      progress.accept(
          "already running: broker %s, Flink %s"
              .formatted(running.bootstrapServers(), running.restUrl()));
      return;
    }
    if (missing.contains(StackState.JOB_MANAGER)) {
      launch(running, withoutTaskManagers(running, missing), timeout, () -> file.write(running));
    } else {
      awaitForgotten(probe, missing);
      launch(running, missing, timeout, () -> file.write(running));
    }
  }

  /**
   * The jobs went with the JobManager. TaskManagers would wait for its heartbeats to time out
   * before they turn to the new one; new ones are there sooner, and hold nothing of lost jobs.
   */
  private List<String> withoutTaskManagers(StackState running, List<String> missing) {
    List<ProcessHandle> taskManagers =
        running.processes().stream()
            .filter(record -> StackState.isTaskManager(record.component()))
            .flatMap(record -> processes.find(record).stream())
            .toList();
    OwnProcesses.terminate(taskManagers, GRACE);
    return running.components().stream()
        .filter(name -> missing.contains(name) || StackState.isTaskManager(name))
        .toList();
  }

  /** Ends a TaskManager if it runs, and starts it anew. */
  void restart(StackState running, String taskManager, Duration timeout) {
    running
        .process(taskManager)
        .flatMap(processes::find)
        .ifPresent(process -> OwnProcesses.terminate(List.of(process), GRACE));
    awaitForgotten(new StackProbe(home, running), List.of(taskManager));
    launch(running, List.of(taskManager), timeout, () -> file.write(running));
  }

  /**
   * A lost TaskManager is listed for a moment still, and would pass for the one that replaces it.
   */
  private static void awaitForgotten(StackProbe probe, List<String> lost) {
    Await.until(
        FORGET,
        () ->
            probe.taskManagers().orElse(List.of()).stream().noneMatch(tm -> lost.contains(tm.id())),
        () -> "the JobManager still lists one of %s".formatted(lost));
  }

  private void launch(
      StackState state, List<String> components, Duration timeout, Runnable undone) {
    new StackLaunch(home, state, progress).run(components, timeout, undone);
  }
}
