package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a broker by itself is to be.
 *
 * @param port its port, 0 for a free one
 * @param heapMiB its Java heap
 * @param libraries folder with its jars
 * @param startTimeout longest wait until it answers
 */
public record BrokerOptions(int port, int heapMiB, Path libraries, Duration startTimeout) {
  public BrokerOptions {
    LoopbackPorts.requirePort("port", port);
    requireNonNull(libraries, "libraries is null");
    requireNonNull(startTimeout, "startTimeout is null");
  }

  /** A free port, a small heap, the jars of the build. */
  public static BrokerOptions defaults() {
    return new BrokerOptions(
        0, Memory.small().brokerHeap(), Libraries.fromBuild().broker(), Duration.ofSeconds(60));
  }

  public BrokerOptions withPort(int other) {
    return new BrokerOptions(other, heapMiB, libraries, startTimeout);
  }
}
