package dev.seseragi.cli.subscribe;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.Broker;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.cli.kafka.TopicReader;
import dev.seseragi.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seseragi subscribe}. */
@Command(
    name = "subscribe",
    description = "Show the messages of a topic as they are committed.",
    mixinStandardHelpOptions = true,
    footer = "%nExit code 1 when --timeout ended it before --max messages came.")
public final class SubscribeCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(200);

  enum From {
    BEGINNING,
    LATEST
  }

  @Parameters(
      paramLabel = "TOPIC",
      completionCandidates = TopicNames.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String topic;

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      defaultValue = "latest",
      description = "beginning or latest (default: ${DEFAULT-VALUE}).")
  private From from;

  @Option(names = "--key", paramLabel = "KEY", description = "Only messages of this key.")
  private String key;

  @Option(names = "--max", paramLabel = "N", description = "End after N messages.")
  private Long max;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "End when no message came for so long, such as 30s.")
  private Duration timeout;

  @Option(
      names = "--draw",
      paramLabel = "DIR",
      description = "Draw recognitions or detections on their images, as PNG files.")
  private Path drawings;

  @Mixin private BrokerOptions brokerOptions;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  SubscribeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Broker broker = brokerOptions.connect();
    try (TopicReader reader = new TopicReader(broker, topic);
        Drawings drawn = drawings == null ? null : new Drawings(broker, drawings)) {
      if (from == From.LATEST) {
        reader.seekToEnd();
      }
      return show(reader, new MessagePrinter(terminal, topic, output.json(), drawn));
    }
  }

  private void check() {
    if (Topics.schema(topic).isEmpty()) {
      throw CliException.input(
          "unknown topic %s: there are %s"
              .formatted(topic, String.join(", ", new TreeSet<>(Topics.all().keySet()))));
    }
    if (max != null && max < 1) {
      throw CliException.input("--max must be at least 1: was " + max);
    }
    if (drawings != null && !Drawings.TOPICS.contains(topic)) {
      throw CliException.input(
          "--draw goes with %s: was %s".formatted(String.join(" and ", Drawings.TOPICS), topic));
    }
  }

  private int show(TopicReader reader, MessagePrinter printer) throws IOException {
    long shown = 0;
    long last = System.nanoTime();
    while (timeout == null || System.nanoTime() - last < timeout.toNanos()) {
      for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
        if (matches(record)) {
          printer.print(record);
          last = System.nanoTime();
          if (max != null && ++shown == max) {
            return ExitCode.OK;
          }
        }
      }
    }
    if (max == null) {
      return ExitCode.OK;
    }
    terminal.errorLine("seseragi: %d of %d messages came".formatted(shown, max));
    return ExitCode.FAILED;
  }

  private boolean matches(ConsumerRecord<byte[], byte[]> record) {
    return key == null
        || Optional.ofNullable(record.key())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).equals(key))
            .orElse(false);
  }
}
