package dev.seseragi.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Kafka broker and a Flink session cluster as processes of this machine, reachable from this
 * machine only. They outlive their starter: any later process that opens the same folder can show,
 * repair and stop them.
 *
 * <p>Every method throws {@link StackException} with what went wrong and what to do.
 */
public final class LocalStack {
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(20);
  private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(30);

  private final Home home;
  private final StateFile file;

  private LocalStack(Home home) {
    this.home = home;
    file = new StateFile(home);
  }

  /** The stack whose state lies in {@code folder}, which need not exist before a start. */
  public static LocalStack open(Path folder) {
    return new LocalStack(Home.of(folder));
  }

  public Path home() {
    return home.root();
  }

  /**
   * Starts all components and returns when they are healthy. Where some run already the others are
   * started; where all run, nothing is done and {@code progress} told so. After a failure, or when
   * this JVM is told to end meanwhile, nothing that was started here is left running.
   */
  public StackStatus start(StackOptions options, Consumer<String> progress) {
    try (HomeLock lock = HomeLock.acquire(home, Duration.ZERO)) {
      new StackStart(home, progress).run(options);
    }
    return status();
  }

  /** Asks every component; takes some seconds when one does not answer. */
  public StackStatus status() {
    return file.read()
        .map(state -> new StackProbe(home, state).status())
        .orElseGet(() -> StackStatus.none(home.root()));
  }

  /** Where the stack is reached, without asking whether it is healthy; empty if not started. */
  public Optional<StackEndpoints> endpoints() {
    return file.read().map(state -> new StackEndpoints(state.bootstrapServers(), state.restUrl()));
  }

  /** Creates those topics that do not exist yet, and waits until all can be used. */
  public void createTopics(Collection<TopicSpec> topics) {
    try (BrokerAdmin admin = new BrokerAdmin(required().bootstrapServers(), ADMIN_TIMEOUT)) {
      admin.createTopics(topics);
    }
  }

  /** Ends a TaskManager, if it runs, and starts it anew under its name. */
  public void restartTaskManager(String name, Duration timeout) {
    try (HomeLock lock = HomeLock.acquire(home, LOCK_PATIENCE)) {
      StackState state = required();
      if (!StackState.isTaskManager(name) || !state.components().contains(name)) {
        throw new StackException(
            "no TaskManager %s: there are %s".formatted(name, state.components()));
      }
      new StackStart(home, line -> {}).restart(state, name, timeout);
    }
  }

  private StackState required() {
    return file.read()
        .orElseThrow(
            () -> new StackException("no stack runs in %s: start it".formatted(home.root())));
  }

  /**
   * Ends every process of this home, also those that a starter left behind when it was killed.
   * Topics, checkpoints, savepoints and logs stay.
   *
   * @return the number of processes that were ended
   */
  public int stop(Consumer<String> progress) {
    if (!Files.exists(home.root())) {
      return 0;
    }
    try (HomeLock lock = HomeLock.acquire(home, LOCK_PATIENCE)) {
      return new StackStop(home, progress).run();
    }
  }
}
