package dev.seseragi.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Processes that are being started. Unless {@link #keep} is called they end with this: by {@link
 * #close} after a failure, or by a shutdown hook when the JVM itself is told to end.
 */
final class StartGuard implements AutoCloseable {
  private final Home home;
  private final Consumer<ProcessRecord> started;
  private final Runnable undone;
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Thread hook = new Thread(this::undo, "end-of-unfinished-start");
  private boolean closed;

  /**
   * @param started told of every component as soon as its process runs
   * @param undone run after the processes were ended
   */
  StartGuard(Home home, Consumer<ProcessRecord> started, Runnable undone) {
    this.home = home;
    this.started = started;
    this.undone = undone;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  synchronized void start(JvmLaunch launch) {
    // The lock is held from the launch to the note of it: the hook misses no process.
    ProcessHandle process = launched(launch).toHandle();
    started.accept(ProcessRecord.of(launch.component(), process));
  }

  private Process launched(JvmLaunch launch) {
    if (closed) {
      throw new StackException(
          "the %s is not started: shutting down".formatted(launch.component()));
    }
    Process process = launch.start(home);
    processes.put(launch.component(), process);
    return process;
  }

  private synchronized Process begin(JvmLaunch launch) {
    return launched(launch);
  }

  private synchronized void end(JvmLaunch launch) {
    processes.remove(launch.component());
  }

  /** Runs a program that ends by itself, and fails unless it ends well. */
  void runToEnd(JvmLaunch launch, Duration timeout) {
    Process process = begin(launch);
    Await.until(
        timeout,
        () -> !process.isAlive(),
        () -> "%s did not end within %s".formatted(launch.component(), timeout));
    if (process.exitValue() != 0) {
      throw failure(launch.component(), process);
    }
    end(launch);
  }

  /** Throws, with the end of its log, when a component has ended by itself. */
  synchronized void requireAllRunning() {
    processes.forEach(
        (component, process) -> {
          if (!process.isAlive()) {
            throw failure(component, process);
          }
        });
  }

  private StackException failure(String component, Process process) {
    return new StackException(
        "the %s ended with status %d; the end of its log (%s):%n%s"
            .formatted(
                component,
                process.exitValue(),
                home.log(component),
                LogFiles.tail(home, component)));
  }

  /** Waits for a condition as long as every component runs. */
  void await(Duration timeout, BooleanSupplier ready, String what) {
    Await.until(
        timeout,
        () -> {
          requireAllRunning();
          return ready.getAsBoolean();
        },
        () -> "%s within %s; logs are in %s".formatted(what, timeout, home.logs()));
  }

  /** From here on the processes outlive this JVM. */
  synchronized void keep() {
    if (!closed) {
      closed = true;
      removeHook(hook);
    }
  }

  /** A hook cannot be removed, and need not be, when the JVM already ends. */
  static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return;
    }
  }

  private synchronized void undo() {
    if (closed) {
      return;
    }
    closed = true;
    List<ProcessHandle> handles = new ArrayList<>();
    processes.values().forEach(process -> handles.add(process.toHandle()));
    OwnProcesses.kill(handles);
    undone.run();
  }

  @Override
  public void close() {
    undo();
    removeHook(hook);
  }
}
