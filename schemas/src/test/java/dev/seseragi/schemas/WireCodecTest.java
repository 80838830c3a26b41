package dev.seseragi.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireCodecTest {
  private static final Instant CAPTURED = Instant.parse("2026-11-24T01:02:03.000004Z");

  private final WireCodec<TextMessage> codec = WireCodec.of(TextMessage.class);

  private static TextMessage text() {
    return TextMessage.newBuilder()
        .setTextId("t-1")
        .setText("せせらぎ")
        .setCapturedAt(CAPTURED)
        .setMetadata(Map.of("source", "test"))
        .build();
  }

  @Test
  void returnsWhatWasWritten() throws WireException {
    assertThat(codec.decode(codec.encode(text()))).isEqualTo(text());
  }

  @Test
  void beginsWithTheMarkerAndTheFingerprintOfTheWritersSchema() {
    byte[] bytes = codec.encode(text());
    byte[] fingerprint = new byte[8];
    ByteBuffer.wrap(fingerprint)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putLong(SchemaNormalization.parsingFingerprint64(TextMessage.getClassSchema()));

    assertThat(Arrays.copyOf(bytes, 2)).containsExactly(0xC3, 0x01);
    assertThat(Arrays.copyOfRange(bytes, 2, 10)).isEqualTo(fingerprint);
  }

  @Test
  void readsAWriterThatKnowsAnotherField() throws Exception {
    Schema newer = newerTextMessage();
    SchemaStore.Cache store = new SchemaStore.Cache();
    store.addSchema(newer);
    GenericData.Record record =
        new GenericRecordBuilder(newer)
            .set("textId", "t-2")
            .set("text", "hello")
            .set("capturedAt", 0L)
            .set("mood", "calm")
            .build();
    ByteBuffer bytes = new BinaryMessageEncoder<>(GenericData.get(), newer).encode(record);

    TextMessage read = new WireCodec<>(TextMessage.class, store).decode(bytes.array());

    assertThat(read.getText()).isEqualTo("hello");
  }

  private static Schema newerTextMessage() {
    String json = TextMessage.getClassSchema().toString();
    String field = ",{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"}]}";
    return new Schema.Parser().parse(json.substring(0, json.length() - 2) + field);
  }

  @Test
  void refusesATombstone() {
    assertReason(null, WireException.Reason.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "plain text that is long enough"})
  void refusesWhatIsNotSingleObjectEncoding(String value) {
    assertReason(value.getBytes(StandardCharsets.UTF_8), WireException.Reason.NOT_SINGLE_OBJECT);
  }

  @Test
  void refusesAFingerprintThatTheStoreDoesNotHave() {
    byte[] bytes = codec.encode(text());
    bytes[5] ^= 1;
    assertReason(bytes, WireException.Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void refusesAMessageOfAnotherKind() {
    ModelRef other = new ModelRef("m", "1", "0".repeat(64));
    assertReason(WireCodec.of(ModelRef.class).encode(other), WireException.Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void refusesEveryTruncation() {
    byte[] bytes = codec.encode(text());
    for (int length = 10; length < bytes.length; length++) {
      assertReason(Arrays.copyOf(bytes, length), WireException.Reason.MALFORMED);
    }
  }

  @Test
  void refusesBytesBehindTheMessage() {
    byte[] bytes = codec.encode(text());
    assertReason(Arrays.copyOf(bytes, bytes.length + 1), WireException.Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_000_000, Integer.MAX_VALUE, Long.MAX_VALUE})
  void refusesALengthThatTheBytesDoNotHoldBeforeTakingMemoryForIt(long length) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(codec.encode(text()), 0, 10);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    encoder.writeLong(length);
    assertReason(out.toByteArray(), WireException.Reason.MALFORMED);
  }

  private void assertReason(byte[] bytes, WireException.Reason reason) {
    assertThatThrownBy(() -> codec.decode(bytes))
        .isInstanceOfSatisfying(WireException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
