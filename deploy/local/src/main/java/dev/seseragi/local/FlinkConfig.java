package dev.seseragi.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code config.yaml} of a session cluster on the loopback address. */
final class FlinkConfig {
  private FlinkConfig() {}

  /** What Flink 2.2 and its serializers need opened on Java 17. */
  static List<String> javaOptions() {
    Stream<String> exports =
        Stream.of("java.rmi/sun.rmi.registry", "java.security.jgss/sun.security.krb5")
            .map(name -> "--add-exports=" + name + "=ALL-UNNAMED");
    Stream<String> opens =
        Stream.of(
                "java.io",
                "java.lang",
                "java.lang.reflect",
                "java.net",
                "java.nio",
                "java.text",
                "java.time",
                "java.util",
                "java.util.concurrent",
                "java.util.concurrent.atomic",
                "java.util.concurrent.locks",
                "sun.nio.ch")
            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED");
    return Stream.concat(exports, opens).toList();
  }

  static String render(Home home, StackState stack) {
    Map<String, String> settings = new LinkedHashMap<>();
    addresses(settings, stack.ports());
    folders(settings, home);
    settings.put("taskmanager.numberOfTaskSlots", String.valueOf(stack.slotsPerTaskManager()));
    settings.put("taskmanager.cpu.cores", stack.slotsPerTaskManager() + ".0");
    // A job uses all TaskManagers, also while one would do: no process idles beside a busy one.
    settings.put("taskmanager.load-balance.mode", "SLOTS");
    settings.putAll(new FlinkMemory(stack.memory()).settings());
    failures(settings);
    classLoading(settings);
    return settings.entrySet().stream()
        .map(setting -> "%s: %s%n".formatted(setting.getKey(), quoted(setting.getValue())))
        .collect(Collectors.joining());
  }

  private static void addresses(Map<String, String> settings, StackState.Ports ports) {
    for (String key :
        List.of(
            "jobmanager.rpc.address",
            "jobmanager.bind-host",
            "taskmanager.host",
            "taskmanager.bind-host",
            "rest.address",
            "rest.bind-address")) {
      settings.put(key, LoopbackPorts.HOST);
    }
    settings.put("jobmanager.rpc.port", String.valueOf(ports.jobManager()));
    settings.put("rest.port", String.valueOf(ports.rest()));
    settings.put("rest.bind-port", String.valueOf(ports.rest()));
    settings.put("taskmanager.rpc.port", "0");
    settings.put("blob.server.port", "0");
    // A job jar that carries models passes the default of 100 MB.
    settings.put("rest.server.max-content-length", String.valueOf(512L * 1024 * 1024));
  }

  private static void folders(Map<String, String> settings, Home home) {
    settings.put("execution.checkpointing.storage", "filesystem");
    settings.put("execution.checkpointing.dir", "file://" + home.checkpoints());
    settings.put("execution.checkpointing.savepoint-dir", "file://" + home.savepoints());
    settings.put("state.backend.type", "hashmap");
    settings.put("io.tmp.dirs", home.scratch().toString());
    settings.put("web.upload.dir", home.uploads().toString());
    settings.put("env.log.dir", home.logs().toString());
    settings.put("env.java.opts.all", String.join(" ", javaOptions()));
  }

  private static void failures(Map<String, String> settings) {
    // Two refused connections, one second apart, show that a process is gone; one that is merely
    // slow, on a busy machine or in a long collection, has the whole timeout.
    settings.put("heartbeat.interval", "1000");
    settings.put("heartbeat.rpc-failure-threshold", "2");
    settings.put("heartbeat.timeout", "20000");
    // The processes start together: whoever comes first asks again soon.
    settings.put("cluster.registration.error-delay", "250 ms");
    settings.put("restart-strategy.type", "exponential-delay");
    settings.put("restart-strategy.exponential-delay.initial-backoff", "500 ms");
    settings.put("restart-strategy.exponential-delay.max-backoff", "10 s");
    settings.put("restart-strategy.exponential-delay.backoff-multiplier", "2.0");
    settings.put("restart-strategy.exponential-delay.reset-backoff-threshold", "1 min");
    settings.put("restart-strategy.exponential-delay.attempts-before-reset-backoff", "10");
  }

  private static void classLoading(Map<String, String> settings) {
    settings.put("classloader.resolve-order", "child-first");
    // Native code is loaded once in a process, so these classes always come from Flink's lib.
    settings.put("classloader.parent-first-patterns.additional", "ai.onnxruntime;ai.djl");
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
