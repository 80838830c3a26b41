package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a stack is to be.
 *
 * @param kafkaPort port of the broker, 0 for a free one
 * @param restPort port of Flink's REST interface and web UI, 0 for a free one
 * @param taskManagers number of TaskManager processes, at least 1
 * @param slotsPerTaskManager task slots of each, at least 1
 * @param startTimeout longest wait until everything is healthy
 */
public record StackOptions(
    int kafkaPort,
    int restPort,
    int taskManagers,
    int slotsPerTaskManager,
    Memory memory,
    Libraries libraries,
    Duration startTimeout) {
  public StackOptions {
    LoopbackPorts.requirePort("kafkaPort", kafkaPort);
    LoopbackPorts.requirePort("restPort", restPort);
    requireNonNull(memory, "memory is null");
    requireNonNull(libraries, "libraries is null");
    requireNonNull(startTimeout, "startTimeout is null");
    if (kafkaPort != 0 && kafkaPort == restPort) {
      throw new IllegalArgumentException(
          "kafkaPort and restPort must differ: both were " + kafkaPort);
    }
    if (taskManagers < 1 || slotsPerTaskManager < 1) {
      throw new IllegalArgumentException(
          "taskManagers and slotsPerTaskManager must be at least 1: were %d and %d"
              .formatted(taskManagers, slotsPerTaskManager));
    }
  }

  /** Free ports, two TaskManagers with two slots each, small heaps, the jars of the build. */
  public static StackOptions defaults() {
    return new StackOptions(
        0, 0, 2, 2, Memory.small(), Libraries.fromBuild(), Duration.ofSeconds(90));
  }

  public StackOptions withPorts(int kafka, int rest) {
    return new StackOptions(
        kafka, rest, taskManagers, slotsPerTaskManager, memory, libraries, startTimeout);
  }

  public StackOptions withTaskManagers(int count, int slotsEach) {
    return new StackOptions(kafkaPort, restPort, count, slotsEach, memory, libraries, startTimeout);
  }

  public StackOptions withMemory(Memory other) {
    return new StackOptions(
        kafkaPort, restPort, taskManagers, slotsPerTaskManager, other, libraries, startTimeout);
  }

  public StackOptions withLibraries(Libraries other) {
    return new StackOptions(
        kafkaPort, restPort, taskManagers, slotsPerTaskManager, memory, other, startTimeout);
  }

  public StackOptions withStartTimeout(Duration timeout) {
    return new StackOptions(
        kafkaPort, restPort, taskManagers, slotsPerTaskManager, memory, libraries, timeout);
  }
}
