package dev.seseragi.flink;

import java.util.ArrayList;
import java.util.List;

/** Kafka headers in their order; a POJO for Flink's serializer. */
public final class Headers {
  /** The trace context of a record, which its results carry on. */
  public static final String TRACEPARENT = "traceparent";

  public String[] names = {};
  public byte[][] values = {};

  /** No headers; for Flink's serializer too. */
  public Headers() {}

  public Headers(List<String> names, List<byte[]> values) {
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(
          "as many values as names (%d): was %d".formatted(names.size(), values.size()));
    }
    this.names = names.toArray(String[]::new);
    this.values = values.toArray(byte[][]::new);
  }

  /** Only the headers that results carry on. */
  Headers carried() {
    List<String> carriedNames = new ArrayList<>();
    List<byte[]> carriedValues = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(TRACEPARENT)) {
        carriedNames.add(names[i]);
        carriedValues.add(values[i]);
      }
    }
    return new Headers(carriedNames, carriedValues);
  }
}
