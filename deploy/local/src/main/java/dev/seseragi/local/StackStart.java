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
    awaitForgotten(probe, missing);
    launch(running, missing, timeout, () -> file.write(running));
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

  private void launch(StackState state, List<String> missing, Duration timeout, Runnable undone) {
    Home.write(home.logConfig(), LogFiles.config());
    StackState[] current = {state};
    Consumer<ProcessRecord> noted =
        record -> {
          current[0] = current[0].with(record);
          file.write(current[0]);
        };
    try (StartGuard guard = new StartGuard(home, noted, undone)) {
      launchFlink(guard, state, missing);
      launchBroker(guard, state, missing, timeout);
      awaitHealthy(guard, state, timeout);
      guard.keep();
    }
  }

  private void launchFlink(StartGuard guard, StackState state, List<String> missing) {
    FlinkProcesses flink = new FlinkProcesses(home, state);
    flink.configure();
    for (String component : missing) {
      if (component.equals(StackState.JOB_MANAGER)) {
        guard.start(flink.jobManager());
      } else if (StackState.isTaskManager(component)) {
        guard.start(flink.taskManager(component));
      }
    }
  }

  private void launchBroker(
      StartGuard guard, StackState state, List<String> missing, Duration timeout) {
    if (missing.contains(StackState.BROKER)) {
      BrokerProcess broker =
          new BrokerProcess(home, state.libraries().broker(), state.memory().brokerHeap());
      broker.configure(state.ports().kafka(), state.ports().controller());
      broker.start(guard, timeout);
    }
  }

  private void awaitHealthy(StartGuard guard, StackState state, Duration timeout) {
    progress.accept("starting; logs are in " + home.logs());
    LocalBroker.awaitReady(guard, state.bootstrapServers(), state.ports().kafka(), timeout);
    progress.accept("broker ready: " + state.bootstrapServers());
    StackProbe probe = new StackProbe(home, state);
    guard.await(
        timeout,
        () -> LoopbackPorts.accepts(state.ports().rest()),
        "Flink does not listen on " + state.restUrl());
    guard.await(timeout, probe::allTakePart, "not every TaskManager takes part");
    progress.accept(
        "Flink ready: %s, %d TaskManagers, %d slots"
            .formatted(state.restUrl(), state.taskManagers(), state.slots()));
  }
}
