package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a stack is.
 *
 * @param home its folder
 * @param bootstrapServers of its broker; empty if no stack was started
 * @param flinkUrl of Flink's REST interface and web UI; empty if no stack was started
 * @param slots task slots of the TaskManagers that take part
 * @param freeSlots those of them without a task
 * @param components empty if no stack was started
 */
public record StackStatus(
    Path home,
    Optional<String> bootstrapServers,
    Optional<URI> flinkUrl,
    int slots,
    int freeSlots,
    List<ComponentStatus> components) {
  public StackStatus {
    requireNonNull(home, "home is null");
    requireNonNull(bootstrapServers, "bootstrapServers is null");
    requireNonNull(flinkUrl, "flinkUrl is null");
    components = List.copyOf(components);
  }

  static StackStatus none(Path home) {
    return new StackStatus(home, Optional.empty(), Optional.empty(), 0, 0, List.of());
  }

  /** Whether a stack was started here, and not stopped since. */
  public boolean started() {
    return !components.isEmpty();
  }

  /** Whether every component of the stack is healthy. */
  public boolean healthy() {
    return started() && components.stream().allMatch(ComponentStatus::healthy);
  }

  public Optional<ComponentStatus> component(String name) {
    return components.stream().filter(component -> component.name().equals(name)).findFirst();
  }
}
