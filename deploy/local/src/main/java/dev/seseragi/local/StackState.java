package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What another process must know of a running stack to show, repair or stop it.
 *
 * @param processes one for each component that was started, running or not
 */
record StackState(
    Ports ports,
    int taskManagers,
    int slotsPerTaskManager,
    Memory memory,
    Libraries libraries,
    List<ProcessRecord> processes) {
  static final String BROKER = "broker";
  static final String JOB_MANAGER = "jobmanager";
  private static final String TASK_MANAGER = "taskmanager-";

  /** Each of them bound to the loopback address only. */
  record Ports(int kafka, int controller, int rest, int jobManager) {}

  StackState {
    requireNonNull(ports, "ports is null");
    requireNonNull(memory, "memory is null");
    requireNonNull(libraries, "libraries is null");
    processes = List.copyOf(processes);
  }

  static StackState planned(StackOptions options, LoopbackPorts free) {
    Ports ports =
        new Ports(
            free.take("kafkaPort", options.kafkaPort()),
            free.take("controllerPort", 0),
            free.take("restPort", options.restPort()),
            free.take("jobManagerPort", 0));
    return new StackState(
        ports,
        options.taskManagers(),
        options.slotsPerTaskManager(),
        options.memory(),
        options.libraries(),
        List.of());
  }

  StackState with(ProcessRecord started) {
    List<ProcessRecord> others = new ArrayList<>(processes);
    others.removeIf(process -> process.component().equals(started.component()));
    others.add(started);
    return new StackState(ports, taskManagers, slotsPerTaskManager, memory, libraries, others);
  }

  Optional<ProcessRecord> process(String component) {
    return processes.stream().filter(p -> p.component().equals(component)).findFirst();
  }

  List<String> components() {
    return Stream.concat(Stream.of(BROKER, JOB_MANAGER), taskManagerNames()).toList();
  }

  private Stream<String> taskManagerNames() {
    return IntStream.rangeClosed(1, taskManagers).mapToObj(i -> TASK_MANAGER + i);
  }

  static boolean isTaskManager(String component) {
    return component.startsWith(TASK_MANAGER);
  }

  int slots() {
    return taskManagers * slotsPerTaskManager;
  }

  String bootstrapServers() {
    return LoopbackPorts.HOST + ":" + ports.kafka();
  }

  URI restUrl() {
    return URI.create("http://" + LoopbackPorts.HOST + ":" + ports.rest());
  }

  /** Whether this is a stack as asked for; a port or folder that was left open fits. */
  boolean fits(StackOptions options) {
    return (options.kafkaPort() == 0 || options.kafkaPort() == ports.kafka())
        && (options.restPort() == 0 || options.restPort() == ports.rest())
        && options.taskManagers() == taskManagers
        && options.slotsPerTaskManager() == slotsPerTaskManager
        && options.memory().equals(memory);
  }
}
