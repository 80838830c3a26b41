package dev.seseragi.flink;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.schemas.WireCodec;
import dev.seseragi.schemas.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Reads input messages and checks that the record key is the id in the message: order is kept per
 * key, so a wrong key would silently break it. An instance serves one thread.
 */
final class InputReader<T extends SpecificRecordBase> {
  private final WireCodec<T> codec;
  private final Function<T, String> id;
  private final int maxBytes;

  InputReader(Class<T> type, Function<T, String> id, int maxBytes) {
    this.codec = WireCodec.of(type);
    this.id = id;
    this.maxBytes = maxBytes;
  }

  /**
   * The message of a record.
   *
   * @throws InferenceException when there is none of the expected kind
   */
  T read(SourceRecord record) {
    if (record.value != null && record.value.length > maxBytes) {
      throw new InferenceException(
          ErrorCode.MESSAGE_TOO_LARGE,
          "a value must have at most %d bytes: was %d".formatted(maxBytes, record.value.length));
    }
    T message = decode(record.value);
    byte[] wanted = id.apply(message).getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(record.key, wanted)) {
      throw new InferenceException(
          ErrorCode.MESSAGE_KEY,
          "the record key must be the id in the message (%s): was %s"
              .formatted(id.apply(message), text(record.key)));
    }
    return message;
  }

  private static String text(byte[] key) {
    return key == null ? "absent" : new String(key, StandardCharsets.UTF_8);
  }

  private T decode(byte[] value) {
    try {
      return codec.decode(value);
    } catch (WireException e) {
      throw new InferenceException(code(e.reason()), e.getMessage(), e);
    }
  }

  private static ErrorCode code(WireException.Reason reason) {
    return switch (reason) {
      case ABSENT -> ErrorCode.MESSAGE_ABSENT;
      case UNKNOWN_SCHEMA -> ErrorCode.MESSAGE_UNKNOWN_SCHEMA;
      case NOT_SINGLE_OBJECT, MALFORMED -> ErrorCode.MESSAGE_UNDECODABLE;
    };
  }
}
