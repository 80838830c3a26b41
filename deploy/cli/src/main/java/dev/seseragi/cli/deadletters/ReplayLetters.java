package dev.seseragi.cli.deadletters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.Broker;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.cli.kafka.RecordSender;
import dev.seseragi.schemas.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code seseragi dead-letters replay}. */
@Command(
    name = "replay",
    description = {
      "Send dead letters to where they came from, as they were: key, value and headers.",
      "They stay on dead-letters too: what is replayed twice is processed twice."
    },
    mixinStandardHelpOptions = true)
final class ReplayLetters implements Callable<Integer> {
  @Option(names = "--dry-run", description = "Only say what would be sent.")
  private boolean dryRun;

  @Mixin private LetterFilter filter;
  @Mixin private BrokerOptions brokerOptions;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  ReplayLetters(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    filter.check();
    Broker broker = brokerOptions.connect();
    List<Letter> letters = new Letters(terminal).read(broker, filter);
    Map<String, Long> topics =
        letters.stream()
            .collect(
                Collectors.groupingBy(
                    letter -> letter.content().getTopic(), TreeMap::new, Collectors.counting()));
    if (!dryRun && !letters.isEmpty()) {
      replay(broker, letters, topics);
    }
    report(letters.size(), topics);
    return ExitCode.OK;
  }

  private static void replay(Broker broker, List<Letter> letters, Map<String, Long> topics) {
    try (RecordSender sender = new RecordSender(broker)) {
      topics.keySet().forEach(sender::requireTopic);
      for (Letter letter : letters) {
        DeadLetter content = letter.content();
        sender.send(
            content.getTopic(),
            content.getKey() == null ? null : LetterDetails.bytes(content.getKey()),
            content.getValue() == null ? null : LetterDetails.bytes(content.getValue()),
            headers(content));
      }
      sender.flush();
    }
  }

  private static List<Header> headers(DeadLetter content) {
    return content.getHeaders().stream()
        .<Header>map(
            header ->
                new RecordHeader(
                    header.getKey(),
                    header.getValue() == null ? null : LetterDetails.bytes(header.getValue())))
        .toList();
  }

  private void report(int count, Map<String, Long> topics) {
    if (output.json()) {
      ObjectNode node = OutputOptions.object().put("replayed", dryRun ? 0 : count);
      node.put("matching", count).put("dryRun", dryRun);
      ObjectNode each = node.putObject("topics");
      topics.forEach(each::put);
      terminal.line(OutputOptions.text(node));
      return;
    }
    String where =
        topics.entrySet().stream()
            .map(topic -> "%d to %s".formatted(topic.getValue(), topic.getKey()))
            .collect(Collectors.joining(", "));
    terminal.line(
        count == 0 ? "no dead letters match" : (dryRun ? "would replay " : "replayed ") + where);
  }
}
