package dev.seseragi.flink;

import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Source records for tests. */
final class Records {
  static final Headers TRACED =
      new Headers(
          List.of("traceparent", "note"),
          List.of("00-1".getBytes(StandardCharsets.UTF_8), "n".getBytes(StandardCharsets.UTF_8)));

  private Records() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SourceRecord of(String key, byte[] value, long offset) {
    return new SourceRecord(
        Topics.TEXTS, 1, offset, 5L, key == null ? null : utf8(key), value, TRACED);
  }

  static SourceRecord text(String id, String text, long offset) {
    TextMessage message =
        TextMessage.newBuilder()
            .setTextId(id)
            .setText(text)
            .setCapturedAt(Instant.EPOCH)
            .setMetadata(Map.of())
            .build();
    return of(id, WireCodec.of(TextMessage.class).encode(message), offset);
  }
}
