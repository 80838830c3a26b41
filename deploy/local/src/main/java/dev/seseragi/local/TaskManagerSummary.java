package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

/**
 * A TaskManager that takes part in a Flink cluster.
 *
 * @param id its resource id; in a local stack the name of its component
 * @param taskHeapBytes heap for tasks, as it was configured
 */
public record TaskManagerSummary(String id, int slots, int freeSlots, long taskHeapBytes) {
  public TaskManagerSummary {
    requireNonNull(id, "id is null");
  }
}
