package dev.seseragi.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A real KRaft broker as a process of its own, for as long as its starter wants it: it ends with
 * {@link #close}, or with the starter's JVM.
 */
public final class LocalBroker implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(30);

  private final String bootstrapServers;
  private final ProcessHandle process;
  private final Thread hook;

  private LocalBroker(String bootstrapServers, ProcessHandle process) {
    this.bootstrapServers = bootstrapServers;
    this.process = process;
    hook = new Thread(process::destroyForcibly, "end-of-broker");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a broker whose data, settings and logs lie under {@code folder}, and waits until it
   * answers. What an earlier broker left in the folder is there again.
   */
  public static LocalBroker start(Path folder, BrokerOptions options) {
    Libraries.requireJars(options.libraries());
    Home home = Home.of(folder);
    try (HomeLock lock = HomeLock.acquire(home, Duration.ZERO)) {
      requireUnused(home);
      LoopbackPorts ports = new LoopbackPorts(RandomGenerator.getDefault(), Set.of());
      return started(home, options, ports.take("port", options.port()), ports.take("", 0));
    }
  }

  private static void requireUnused(Home home) {
    List<ProcessHandle> running = new OwnProcesses(home).all();
    if (!running.isEmpty()) {
      throw new StackException(
          "the home folder %s is in use by the processes %s".formatted(home.root(), running));
    }
  }

  private static LocalBroker started(
      Home home, BrokerOptions options, int port, int controllerPort) {
    home.create();
    Home.write(home.logConfig(), LogFiles.config());
    BrokerProcess broker = new BrokerProcess(home, options.libraries(), options.heapMiB());
    broker.configure(port, controllerPort);
    String address = LoopbackPorts.HOST + ":" + port;
    ProcessHandle[] process = new ProcessHandle[1];
    try (StartGuard guard =
        new StartGuard(
            home, record -> process[0] = ProcessHandle.of(record.pid()).orElseThrow(), () -> {})) {
      broker.start(guard, options.startTimeout());
      awaitReady(guard, address, port, options.startTimeout());
      LocalBroker running = new LocalBroker(address, process[0]);
      guard.keep();
      return running;
    }
  }

  static void awaitReady(StartGuard guard, String address, int port, Duration timeout) {
    guard.await(
        timeout, () -> LoopbackPorts.accepts(port), "the broker does not listen on " + address);
    try (BrokerAdmin admin = new BrokerAdmin(address, Duration.ofSeconds(5))) {
      guard.await(timeout, admin::isReady, "the broker does not answer on " + address);
    }
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public long pid() {
    return process.pid();
  }

  /** Creates those topics that do not exist yet, and waits until all can be used. */
  public void createTopics(Collection<TopicSpec> topics) {
    try (BrokerAdmin admin = new BrokerAdmin(bootstrapServers, ADMIN_TIMEOUT)) {
      admin.createTopics(topics);
    }
  }

  @Override
  public void close() {
    OwnProcesses.terminate(List.of(process), GRACE);
    StartGuard.removeHook(hook);
  }
}
