package dev.seseragi.flink;

import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Fault;
import dev.seseragi.schemas.RecordHeader;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes dead letters of records that cannot be processed. An instance serves one thread. */
final class DeadLetters {
  private final String pipeline;
  private final String stage;
  private final Clock clock;
  private final WireCodec<DeadLetter> codec = WireCodec.of(DeadLetter.class);

  DeadLetters(String pipeline, String stage, Clock clock) {
    this.pipeline = pipeline;
    this.stage = stage;
    this.clock = clock;
  }

  ResultRecord of(SourceRecord record, InferenceException error) {
    DeadLetter letter =
        DeadLetter.newBuilder()
            .setPipeline(pipeline)
            .setTopic(record.topic)
            .setPartition(record.partition)
            .setOffset(record.offset)
            .setTimestamp(record.timestamp)
            .setKey(wrap(record.key))
            .setValue(wrap(record.value))
            .setHeaders(headers(record.headers))
            .setStage(stage)
            .setCode(error.code().name())
            .setFault(Fault.valueOf(error.code().fault().name()))
            .setMessage(Optional.ofNullable(error.getMessage()).orElse(error.code().meaning()))
            .setFailedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
            .build();
    return new ResultRecord(
        Topics.DEAD_LETTERS, record.key, codec.encode(letter), record.headers.carried());
  }

  private static List<RecordHeader> headers(Headers headers) {
    List<RecordHeader> list = new ArrayList<>();
    for (int i = 0; i < headers.names.length; i++) {
      list.add(new RecordHeader(headers.names[i], wrap(headers.values[i])));
    }
    return list;
  }

  private static ByteBuffer wrap(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }
}
