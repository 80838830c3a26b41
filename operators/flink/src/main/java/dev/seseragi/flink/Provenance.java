package dev.seseragi.flink;

import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Timings;
import dev.seseragi.schemas.ModelRef;
import dev.seseragi.schemas.StageTimings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Which model made a result and what it cost, as messages say it. */
final class Provenance {
  private Provenance() {}

  static ModelRef model(ModelId id) {
    return new ModelRef(id.name(), id.version(), id.sha256());
  }

  static StageTimings timings(Instant capturedAt, Instant receivedAt, Timings timings) {
    return StageTimings.newBuilder()
        .setCapturedAt(capturedAt)
        .setReceivedAt(receivedAt.truncatedTo(ChronoUnit.MICROS))
        .setEncodeMicros(timings.encodeNanos() / 1000)
        .setQueueMicros(timings.queueNanos() / 1000)
        .setComputeMicros(timings.computeNanos() / 1000)
        .setDecodeMicros(timings.decodeNanos() / 1000)
        .setBatchSize(timings.batchSize())
        .build();
  }
}
