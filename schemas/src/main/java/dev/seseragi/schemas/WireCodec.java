package dev.seseragi.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Messages to bytes and back in Avro single-object encoding: the marker C3 01, the CRC-64-AVRO
 * fingerprint of the writer's schema in little endian, and the binary body (Avro specification,
 * "Single-object encoding"). The writer's schema is looked up in a {@link SchemaStore}, so older
 * and newer writers are read by schema resolution. An instance serves one thread.
 *
 * @param <T> the message
 */
public final class WireCodec<T extends SpecificRecordBase> {
  private static final int HEADER_BYTES = 10;
  private static final byte MARKER_0 = (byte) 0xC3;
  private static final byte MARKER_1 = (byte) 0x01;

  static {
    // Avro makes only classes that were declared trusted; ours are.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type -> type.getPackage() == WireCodec.class.getPackage()));
  }

  private final Schema schema;
  private final SpecificData data;
  private final SchemaStore store;
  private final BinaryMessageEncoder<T> encoder;
  private final Map<Long, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();
  private BinaryDecoder reuse;

  /** A codec for one kind of message that knows every schema in {@link Schemas#store()}. */
  public static <T extends SpecificRecordBase> WireCodec<T> of(Class<T> type) {
    return new WireCodec<>(type, Schemas.store());
  }

  /** A codec that looks writers' schemas up in the given store. */
  public WireCodec(Class<T> type, SchemaStore store) {
    this.schema = SpecificData.get().getSchema(type);
    this.data = SpecificData.getForClass(type);
    this.store = store;
    this.encoder = new BinaryMessageEncoder<>(data, schema);
  }

  /** The message in single-object encoding. */
  public byte[] encode(T message) {
    try {
      ByteBuffer bytes = encoder.encode(message);
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The message in the bytes, read by the newest schema.
   *
   * @throws WireException when they are not a whole message that this schema can read
   */
  public T decode(byte[] bytes) throws WireException {
    if (bytes == null) {
      throw new WireException(WireException.Reason.ABSENT, "the record has no value", null);
    }
    SpecificDatumReader<T> reader = reader(fingerprint(bytes));
    reuse =
        DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, reuse);
    try {
      T message = reader.read(null, reuse);
      if (!reuse.isEnd()) {
        throw malformed("bytes follow the message", null);
      }
      return message;
    } catch (IOException | RuntimeException e) {
      throw malformed(String.valueOf(e.getMessage()), e);
    }
  }

  private static long fingerprint(byte[] bytes) throws WireException {
    if (bytes.length < HEADER_BYTES || bytes[0] != MARKER_0 || bytes[1] != MARKER_1) {
      throw new WireException(
          WireException.Reason.NOT_SINGLE_OBJECT,
          "not Avro single-object encoding: the value must begin with C3 01 and a fingerprint",
          null);
    }
    return ByteBuffer.wrap(bytes, 2, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  private SpecificDatumReader<T> reader(long fingerprint) throws WireException {
    SpecificDatumReader<T> reader = readers.get(fingerprint);
    if (reader == null) {
      reader = new SpecificDatumReader<>(writer(fingerprint), schema, data);
      readers.put(fingerprint, reader);
    }
    return reader;
  }

  private Schema writer(long fingerprint) throws WireException {
    Schema writer = store.findByFingerprint(fingerprint);
    String wanted = "%016x".formatted(fingerprint);
    if (writer == null) {
      throw new WireException(
          WireException.Reason.UNKNOWN_SCHEMA, "no schema has the fingerprint " + wanted, null);
    }
    if (!writer.getFullName().equals(schema.getFullName())) {
      throw new WireException(
          WireException.Reason.UNKNOWN_SCHEMA,
          "expected %s: was %s".formatted(schema.getFullName(), writer.getFullName()),
          null);
    }
    return writer;
  }

  private WireException malformed(String why, Throwable cause) {
    return new WireException(
        WireException.Reason.MALFORMED, "not a %s: %s".formatted(schema.getName(), why), cause);
  }
}
