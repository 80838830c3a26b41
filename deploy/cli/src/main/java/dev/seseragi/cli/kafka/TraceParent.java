package dev.seseragi.cli.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Trace context in the header {@code traceparent} (W3C Trace Context, version 00): one trace for
 * what belongs together, a span of its own for each record.
 */
public final class TraceParent {
  private static final String NAME = "traceparent";

  private final RandomGenerator random;
  private final String trace;

  public TraceParent(RandomGenerator random) {
    this.random = random;
    trace = "%016x%016x".formatted(nonZero(), nonZero());
  }

  /** The headers of the next record. */
  public List<Header> headers() {
    String value = "00-%s-%016x-01".formatted(trace, nonZero());
    return List.of(new RecordHeader(NAME, value.getBytes(StandardCharsets.US_ASCII)));
  }

  /** All zeros mean "none". */
  private long nonZero() {
    long value = random.nextLong();
    return value == 0 ? 1 : value;
  }
}
