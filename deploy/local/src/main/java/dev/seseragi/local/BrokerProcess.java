package dev.seseragi.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** The broker of one home: how its storage is formatted and how it is launched. */
final class BrokerProcess {
  private static final String FORMAT = "broker-format";

  private final Home home;
  private final Path libraries;
  private final int heapMiB;

  BrokerProcess(Home home, Path libraries, int heapMiB) {
    this.home = home;
    this.libraries = libraries;
    this.heapMiB = heapMiB;
  }

  private Path config() {
    return home.kafka().resolve("server.properties");
  }

  void configure(int port, int controllerPort) {
    Home.write(config(), BrokerConfig.render(home, port, controllerPort));
  }

  boolean isFormatted() {
    return Files.exists(home.kafka().resolve("data").resolve("meta.properties"));
  }

  /** Kafka's own tool writes the cluster id and the feature levels of this version. */
  JvmLaunch format() {
    return new JvmLaunch(
        FORMAT,
        libraries,
        List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        "kafka.tools.StorageTool",
        List.of(
            "format",
            "--ignore-formatted",
            "--cluster-id=" + Uuid.randomUuid(),
            "--config=" + config()),
        Map.of());
  }

  JvmLaunch launch() {
    return new JvmLaunch(
        StackState.BROKER,
        libraries,
        List.of("-Xmx" + heapMiB + "m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"),
        "kafka.Kafka",
        List.of(config().toString()),
        Map.of());
  }

  /** Formats if this is the first start, and launches. */
  void start(StartGuard guard, Duration timeout) {
    if (!isFormatted()) {
      guard.runToEnd(format(), timeout);
    }
    guard.start(launch());
  }
}
