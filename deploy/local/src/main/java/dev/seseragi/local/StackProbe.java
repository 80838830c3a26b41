package dev.seseragi.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks every component of a recorded stack how it is. */
final class StackProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Home home;
  private final StackState stack;
  private final OwnProcesses processes;
  private final FlinkRestClient flink;

  StackProbe(Home home, StackState stack) {
    this.home = home;
    this.stack = stack;
    processes = new OwnProcesses(home);
    flink = new FlinkRestClient(stack.restUrl(), PATIENCE);
  }

  StackStatus status() {
    Optional<List<TaskManagerSummary>> taskManagers = taskManagers();
    List<TaskManagerSummary> present =
        taskManagers.orElse(List.of()).stream().filter(tm -> isRunning(tm.id())).toList();
    return new StackStatus(
        home.root(),
        Optional.of(stack.bootstrapServers()),
        Optional.of(stack.restUrl()),
        present.stream().mapToInt(TaskManagerSummary::slots).sum(),
        present.stream().mapToInt(TaskManagerSummary::freeSlots).sum(),
        stack.components().stream().map(name -> component(name, taskManagers)).toList());
  }

  private ComponentStatus component(String name, Optional<List<TaskManagerSummary>> taskManagers) {
    boolean running = isRunning(name);
    return new ComponentStatus(
        name,
        stack.process(name).map(ProcessRecord::pid).orElse(0L),
        running,
        running && answers(name, taskManagers),
        address(name),
        home.log(name));
  }

  boolean isRunning(String component) {
    return stack.process(component).flatMap(processes::find).isPresent();
  }

  private boolean answers(String name, Optional<List<TaskManagerSummary>> taskManagers) {
    return switch (name) {
      case StackState.BROKER -> brokerAnswers();
      case StackState.JOB_MANAGER -> taskManagers.isPresent();
      default -> takesPart(name, taskManagers.orElse(List.of()));
    };
  }

  private String address(String name) {
    return switch (name) {
      case StackState.BROKER -> stack.bootstrapServers();
      case StackState.JOB_MANAGER -> stack.restUrl().toString();
      default -> "";
    };
  }

  private boolean brokerAnswers() {
    if (!LoopbackPorts.accepts(stack.ports().kafka())) {
      return false;
    }
    try (BrokerAdmin admin = new BrokerAdmin(stack.bootstrapServers(), PATIENCE)) {
      return admin.isReady();
    }
  }

  /** Whether a TaskManager is registered with all of its slots. */
  boolean takesPart(String name, List<TaskManagerSummary> taskManagers) {
    return taskManagers.stream()
        .anyMatch(tm -> tm.id().equals(name) && tm.slots() == stack.slotsPerTaskManager());
  }

  /** The registered TaskManagers; empty when the JobManager does not answer. */
  Optional<List<TaskManagerSummary>> taskManagers() {
    try {
      return Optional.of(flink.taskManagers());
    } catch (FlinkRestException e) {
      return Optional.empty();
    }
  }

  boolean allTakePart() {
    List<TaskManagerSummary> present = taskManagers().orElse(List.of());
    return stack.components().stream()
        .filter(StackState::isTaskManager)
        .allMatch(name -> takesPart(name, present));
  }
}
