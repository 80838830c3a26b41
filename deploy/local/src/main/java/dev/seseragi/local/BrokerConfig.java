package dev.seseragi.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of a single KRaft node that is broker and controller at once. */
final class BrokerConfig {
  static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

  private BrokerConfig() {}

  static String render(Home home, int port, int controllerPort) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("log.dirs", home.kafka().resolve("data").toString());
    network(settings, port, controllerPort);
    oneNode(settings);
    smallHeap(settings);
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue().replace("\\", "\\\\") + "\n")
        .collect(Collectors.joining());
  }

  private static void network(Map<String, String> settings, int port, int controllerPort) {
    String broker = LoopbackPorts.HOST + ":" + port;
    String controller = LoopbackPorts.HOST + ":" + controllerPort;
    settings.put("listeners", "BROKER://%s,CONTROLLER://%s".formatted(broker, controller));
    settings.put("advertised.listeners", "BROKER://" + broker);
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("controller.listener.names", "CONTROLLER");
    // Static voters: a dynamic quorum keeps the port of its first start in its log.
    settings.put("controller.quorum.voters", "1@" + controller);
  }

  private static void oneNode(Map<String, String> settings) {
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
    for (String log : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.put(log + ".replication.factor", "1");
      settings.put(log + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "4");
    // Flink's Kafka sink asks for one hour unless told otherwise; the broker allows 15 minutes.
    settings.put("transaction.max.timeout.ms", String.valueOf(Duration.ofHours(1).toMillis()));
    settings.put("group.initial.rebalance.delay.ms", "0");
    // After a kill the old registration stands in the way of the new one until this is over.
    settings.put("broker.session.timeout.ms", "6000");
    settings.put("broker.heartbeat.interval.ms", "500");
  }

  private static void smallHeap(Map<String, String> settings) {
    // The default takes 128 MiB of heap at once for the compaction of logs.
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "4");
    settings.put("log.segment.bytes", String.valueOf(128 * 1024 * 1024));
  }
}
