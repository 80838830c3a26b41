package dev.seseragi.cli.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.Durations;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.Broker;
import dev.seseragi.cli.kafka.RecordSender;
import dev.seseragi.cli.kafka.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** One run of a publish command: sends, shows how far it is, and sums up. */
final class Publication implements AutoCloseable {
  private static final long PROGRESS_NANOS = 200_000_000;

  private final Terminal terminal;
  private final RecordSender sender;
  private final String topic;
  private final long begin = System.nanoTime();
  private final Set<String> ids = new LinkedHashSet<>();
  private long records;
  private long bytes;
  private long nextProgress = begin;

  Publication(Terminal terminal, Broker broker, String topic) {
    this.terminal = terminal;
    this.topic = topic;
    sender = new RecordSender(broker);
    try {
      sender.requireTopic(topic);
    } catch (RuntimeException e) {
      sender.close();
      throw e;
    }
  }

  /** Sends a message under its id. */
  void send(String id, byte[] value, TraceParent trace) {
    sender.send(topic, id.getBytes(StandardCharsets.UTF_8), value, trace.headers());
    ids.add(id);
    records++;
    bytes += value.length;
    if (System.nanoTime() >= nextProgress) {
      nextProgress = System.nanoTime() + PROGRESS_NANOS;
      terminal.progress("%s: %d records, %s".formatted(id, records, size(bytes)));
    }
  }

  /** Waits for the broker's last word, then says what was sent. */
  void finish(OutputOptions output, String resultTopic) {
    sender.flush();
    terminal.progress("");
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    if (output.json()) {
      terminal.line(OutputOptions.text(json(took)));
      return;
    }
    terminal.line(
        "published %s (%s, %s) to %s in %s"
            .formatted(what(), count(records, "record"), size(bytes), topic, Durations.text(took)));
    terminal.line("results: ./seseragi subscribe " + resultTopic);
  }

  private String what() {
    return ids.size() == 1 ? ids.iterator().next() : count(ids.size(), "id");
  }

  private ObjectNode json(Duration took) {
    ObjectNode node = OutputOptions.object().put("topic", topic);
    node.put("records", records).put("bytes", bytes).put("seconds", took.toMillis() / 1e3);
    ids.forEach(node.putArray("ids")::add);
    return node;
  }

  private static String count(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  @Override
  public void close() {
    sender.close();
  }
}
