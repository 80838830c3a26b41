package dev.seseragi.local;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Launches components of a planned stack, all at once, and waits until they are healthy. */
final class StackLaunch {
  private final Home home;
  private final StackState stack;
  private final Consumer<String> progress;
  private final StateFile file;
  private StackState current;

  StackLaunch(Home home, StackState stack, Consumer<String> progress) {
    this.home = home;
    this.stack = stack;
    this.progress = progress;
    file = new StateFile(home);
    current = stack;
  }

  /**
   * @param undone run when the start failed and its processes were ended
   */
  void run(List<String> components, Duration timeout, Runnable undone) {
    Home.write(home.logConfig(), LogFiles.config());
    progress.accept("starting; logs are in " + home.logs());
    try (StartGuard guard = new StartGuard(home, this::note, undone)) {
      // Flink first: it boots while the broker's storage is formatted.
      launchFlink(guard, components);
      launchBroker(guard, components, timeout);
      awaitHealthy(guard, timeout);
      guard.keep();
    }
  }

  private void note(ProcessRecord started) {
    current = current.with(started);
    file.write(current);
  }

  private void launchFlink(StartGuard guard, List<String> components) {
    FlinkProcesses flink = new FlinkProcesses(home, stack);
    flink.configure();
    for (String component : components) {
      if (component.equals(StackState.JOB_MANAGER)) {
        guard.start(flink.jobManager());
      } else if (StackState.isTaskManager(component)) {
        guard.start(flink.taskManager(component));
      }
    }
  }

  private void launchBroker(StartGuard guard, List<String> components, Duration timeout) {
    if (components.contains(StackState.BROKER)) {
      BrokerProcess broker =
          new BrokerProcess(home, stack.libraries().broker(), stack.memory().brokerHeap());
      broker.configure(stack.ports().kafka(), stack.ports().controller());
      broker.start(guard, timeout);
    }
  }

  private void awaitHealthy(StartGuard guard, Duration timeout) {
    LocalBroker.awaitReady(guard, stack.bootstrapServers(), stack.ports().kafka(), timeout);
    progress.accept("broker ready: " + stack.bootstrapServers());
    StackProbe probe = new StackProbe(home, stack);
    guard.await(
        timeout,
        () -> LoopbackPorts.accepts(stack.ports().rest()),
        "Flink does not listen on " + stack.restUrl());
    guard.await(timeout, probe::allTakePart, "not every TaskManager takes part");
    progress.accept(
        "Flink ready: %s, %d TaskManagers, %d slots"
            .formatted(stack.restUrl(), stack.taskManagers(), stack.slots()));
  }
}
