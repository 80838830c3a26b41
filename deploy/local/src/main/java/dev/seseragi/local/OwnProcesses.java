package dev.seseragi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The processes of one home, told from all others by a mark on their command lines. Only these are
 * ever signalled.
 */
final class OwnProcesses {
  private static final String COMPONENT = "-Dseseragi.component=";

  private final String homeMark;

  OwnProcesses(Home home) {
    homeMark = "-Dseseragi.stack=" + home.root();
  }

  /** JVM options that mark a process; they come first, for long command lines are cut. */
  List<String> marks(String component) {
    return List.of(homeMark, COMPONENT + component);
  }

  /** The running process of a record; empty when it ended, or when its pid is another's now. */
  Optional<ProcessHandle> find(ProcessRecord recorded) {
    return ProcessHandle.of(recorded.pid())
        .filter(OwnProcesses::isRunning)
        .filter(recorded::names)
        .filter(process -> process.info().arguments().isEmpty() || carriesMark(process));
  }

  /** Every running process of this home, recorded or not. */
  List<ProcessHandle> all() {
    return ProcessHandle.allProcesses()
        .filter(this::carriesMark)
        .filter(OwnProcesses::isRunning)
        .toList();
  }

  private boolean carriesMark(ProcessHandle process) {
    return process.info().arguments().map(Arrays::asList).stream()
        .anyMatch(arguments -> arguments.contains(homeMark));
  }

  /** Asks them to end, and ends those by force that have not within {@code grace}. */
  static void terminate(Collection<ProcessHandle> processes, Duration grace) {
    processes.forEach(ProcessHandle::destroy);
    if (!Await.holdsWithin(grace, () -> processes.stream().noneMatch(OwnProcesses::isRunning))) {
      kill(processes);
    }
  }

  static void kill(Collection<ProcessHandle> processes) {
    List<ProcessHandle> running = processes.stream().filter(OwnProcesses::isRunning).toList();
    running.forEach(ProcessHandle::destroyForcibly);
    Await.until(
        Duration.ofSeconds(10),
        () -> running.stream().noneMatch(OwnProcesses::isRunning),
        () -> "processes %s do not end".formatted(running));
  }

  /**
   * A zombie counts as ended. Where the first process of a container does not collect its children,
   * one stays a zombie for good.
   */
  static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  private static boolean isZombie(long pid) {
    Path stat = Path.of("/proc/" + pid + "/stat");
    if (!Files.isReadable(stat)) {
      return false;
    }
    try {
      String fields = Files.readString(stat);
      // "pid (name) state ...", and the name may hold brackets itself.
      return fields.startsWith("Z", fields.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }
}
