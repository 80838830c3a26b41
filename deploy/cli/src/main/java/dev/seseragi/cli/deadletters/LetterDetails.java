package dev.seseragi.cli.deadletters;

import dev.seseragi.cli.render.MessageText;
import dev.seseragi.cli.render.Style;
import dev.seseragi.cli.render.TopicDecoder;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.RecordHeader;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** A dead letter in full, for a person. */
final class LetterDetails {
  private static final int BYTES_SHOWN = 64;

  private LetterDetails() {}

  static String of(Letter letter) {
    DeadLetter content = letter.content();
    StringBuilder out = new StringBuilder();
    line(out, "letter", letter.place().toString());
    line(out, "failed at", "%s in %s".formatted(content.getFailedAt(), content.getStage()));
    line(out, "pipeline", content.getPipeline());
    line(
        out,
        "code",
        "%s (%s can mend it)"
            .formatted(content.getCode(), content.getFault().toString().toLowerCase(Locale.ROOT)));
    line(out, "message", content.getMessage());
    line(
        out,
        "came from",
        "%s %d:%d, %s"
            .formatted(
                content.getTopic(),
                content.getPartition(),
                content.getOffset(),
                Instant.ofEpochMilli(content.getTimestamp())));
    line(out, "key", text(content.getKey()));
    for (RecordHeader header : content.getHeaders()) {
      line(out, "header", header.getKey() + ": " + text(header.getValue()));
    }
    line(out, "value", hex(content.getValue()));
    line(out, "reads as", decoded(content));
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("%-10s %s%n".formatted(name, Style.printable(value)));
  }

  private static String decoded(DeadLetter content) {
    if (Topics.schema(content.getTopic()).isEmpty()) {
      return "nothing known: the topic is not one of ours";
    }
    try {
      byte[] value = content.getValue() == null ? null : bytes(content.getValue());
      return new MessageText(new Style(false))
          .of(new TopicDecoder(content.getTopic()).decode(value));
    } catch (WireException e) {
      return "no message: " + e.getMessage();
    }
  }

  private static String hex(ByteBuffer value) {
    if (value == null) {
      return "(none)";
    }
    byte[] all = bytes(value);
    String start = HexFormat.of().formatHex(all, 0, Math.min(all.length, BYTES_SHOWN));
    return "%d bytes: %s%s".formatted(all.length, start, all.length > BYTES_SHOWN ? "..." : "");
  }

  private static String text(ByteBuffer value) {
    return value == null ? "(none)" : new String(bytes(value), StandardCharsets.UTF_8);
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
