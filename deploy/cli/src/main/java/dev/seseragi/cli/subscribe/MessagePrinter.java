package dev.seseragi.cli.subscribe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.render.MessageJson;
import dev.seseragi.cli.render.MessageText;
import dev.seseragi.cli.render.Style;
import dev.seseragi.cli.render.TopicDecoder;
import dev.seseragi.schemas.WireException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Prints the records of one topic; one that cannot be read is shown as what it is. */
final class MessagePrinter {
  private final Terminal terminal;
  private final boolean json;
  private final Drawings drawings;
  private final TopicDecoder decoder;
  private final Style style;
  private final MessageText text;

  /**
   * @param drawings null for none
   */
  MessagePrinter(Terminal terminal, String topic, boolean json, Drawings drawings) {
    this.terminal = terminal;
    this.json = json;
    this.drawings = drawings;
    decoder = new TopicDecoder(topic);
    style = new Style(terminal.colours());
    text = new MessageText(style);
  }

  void print(ConsumerRecord<byte[], byte[]> record) throws IOException {
    try {
      SpecificRecordBase message = decoder.decode(record.value());
      Optional<Path> drawing = drawings == null ? Optional.empty() : drawings.draw(message);
      if (json) {
        ObjectNode node = envelope(record).set("value", MessageJson.of(message));
        drawing.ifPresent(file -> node.put("drawing", file.toString()));
        terminal.line(OutputOptions.text(node));
      } else {
        terminal.line(text.of(message) + drawing.map(file -> "\n  drawn: " + file).orElse(""));
      }
    } catch (WireException e) {
      unreadable(record, e);
    }
  }

  private void unreadable(ConsumerRecord<byte[], byte[]> record, WireException e) {
    if (json) {
      ObjectNode node = envelope(record).put("error", e.getMessage());
      terminal.line(OutputOptions.text(node.put("bytes", record.value())));
    } else {
      terminal.line(
          style.red("unreadable record at %d:%d: ".formatted(record.partition(), record.offset()))
              + Style.printable(e.getMessage()));
    }
  }

  private static ObjectNode envelope(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode node =
        OutputOptions.object()
            .put("topic", record.topic())
            .put("partition", record.partition())
            .put("offset", record.offset())
            .put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString())
            .put("key", text(record.key()));
    ObjectNode headers = node.putObject("headers");
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    return node;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
