package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * How one process of the stack is.
 *
 * @param name {@code broker}, {@code jobmanager}, {@code taskmanager-1}, ...
 * @param pid its process id, or that of its last process
 * @param running whether the process runs
 * @param healthy whether it answers and takes part in the stack
 * @param address where it is reached: host and port, or a URL; empty if only other components do
 * @param log its log file
 */
public record ComponentStatus(
    String name, long pid, boolean running, boolean healthy, String address, Path log) {
  public ComponentStatus {
    requireNonNull(name, "name is null");
    requireNonNull(address, "address is null");
    requireNonNull(log, "log is null");
  }
}
