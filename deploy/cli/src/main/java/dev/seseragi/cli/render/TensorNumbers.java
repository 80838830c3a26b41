package dev.seseragi.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.seseragi.schemas.NamedTensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian elements as JSON numbers. */
final class TensorNumbers {
  private TensorNumbers() {}

  static ArrayNode floats(ByteBuffer bytes) {
    ByteBuffer data = little(bytes);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (data.remaining() >= Float.BYTES) {
      array.add(data.getFloat());
    }
    return array;
  }

  static ArrayNode of(NamedTensor tensor) {
    ByteBuffer data = little(tensor.getData());
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    int size =
        switch (tensor.getElementType()) {
          case FLOAT64, INT64 -> 8;
          case FLOAT32, INT32 -> 4;
          case FLOAT16, INT16 -> 2;
          case INT8, UINT8, BOOL -> 1;
        };
    while (data.remaining() >= size) {
      add(array, tensor, data);
    }
    return array;
  }

  private static void add(ArrayNode array, NamedTensor tensor, ByteBuffer data) {
    switch (tensor.getElementType()) {
      case FLOAT32 -> array.add(data.getFloat());
      case FLOAT64 -> array.add(data.getDouble());
      case FLOAT16 -> array.add(half(data.getShort()));
      case INT8 -> array.add((int) data.get());
      case UINT8 -> array.add(data.get() & 0xff);
      case INT16 -> array.add((int) data.getShort());
      case INT32 -> array.add(data.getInt());
      case INT64 -> array.add(data.getLong());
      case BOOL -> array.add(data.get() != 0);
    }
  }

  /** IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction. */
  static float half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    float size =
        switch (exponent) {
          case 0 -> Math.scalb((float) fraction, -24);
          case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
    return bits < 0 ? -size : size;
  }

  private static ByteBuffer little(ByteBuffer bytes) {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }
}
