package dev.seseragi.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.schemas.TextMessage;
import org.junit.jupiter.api.Test;

class InputReaderTest {
  private final InputReader<TextMessage> reader =
      new InputReader<>(TextMessage.class, TextMessage::getTextId, 1000);

  @Test
  void readsAMessageWhoseKeyIsItsId() {
    assertThat(reader.read(Records.text("t-1", "hello", 0)).getText()).isEqualTo("hello");
  }

  @Test
  void refusesAKeyThatIsNotTheIdBecauseOrderIsKeptByKey() {
    byte[] value = Records.text("t-1", "hello", 0).value;
    assertCode(Records.of("t-2", value, 0), ErrorCode.MESSAGE_KEY, "t-2");
    assertCode(Records.of(null, value, 0), ErrorCode.MESSAGE_KEY, "absent");
  }

  @Test
  void tellsEveryKindOfUnreadableValueApart() {
    byte[] unknown = Records.text("t-1", "hello", 0).value;
    unknown[4] ^= 1;
    assertCode(Records.of("t-1", null, 0), ErrorCode.MESSAGE_ABSENT, "no value");
    assertCode(Records.of("t-1", new byte[3], 0), ErrorCode.MESSAGE_UNDECODABLE, "C3 01");
    assertCode(Records.of("t-1", unknown, 0), ErrorCode.MESSAGE_UNKNOWN_SCHEMA, "fingerprint");
    assertCode(Records.of("t-1", new byte[1001], 0), ErrorCode.MESSAGE_TOO_LARGE, "1001");
  }

  private void assertCode(SourceRecord record, ErrorCode code, String part) {
    assertThatThrownBy(() -> reader.read(record))
        .hasMessageContaining(part)
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
