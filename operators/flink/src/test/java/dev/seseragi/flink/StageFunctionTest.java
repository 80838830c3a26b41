package dev.seseragi.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.operators.async.AsyncWaitOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageFunctionTest {
  private static final Map<String, CompletableFuture<List<ResultRecord>>> PENDING =
      new ConcurrentHashMap<>();
  private static final List<String> CLOSED = Collections.synchronizedList(new ArrayList<>());

  /** Results come when the test completes them; a record named "throws" fails at once. */
  private static final class PendingStage implements Stage {
    @Override
    public CompletableFuture<List<ResultRecord>> process(SourceRecord record) {
      String key = new String(record.key, java.nio.charset.StandardCharsets.UTF_8);
      if (key.equals("throws")) {
        throw new InferenceException(ErrorCode.TEXT_EMPTY, "nothing to read");
      }
      return PENDING.computeIfAbsent(key, k -> new CompletableFuture<>());
    }

    @Override
    public void close() {
      CLOSED.add("closed");
    }
  }

  @BeforeEach
  void forget() {
    PENDING.clear();
    CLOSED.clear();
  }

  private static OneInputStreamOperatorTestHarness<SourceRecord, ResultRecord> harness()
      throws Exception {
    OneInputStreamOperatorTestHarness<SourceRecord, ResultRecord> harness =
        new OneInputStreamOperatorTestHarness<>(
            new AsyncWaitOperatorFactory<>(
                new StageFunction("demo", "texts.classify", PendingStage::new),
                10_000,
                8,
                AsyncDataStream.OutputMode.ORDERED),
            TypeInformation.of(SourceRecord.class)
                .createSerializer(
                    new org.apache.flink.api.common.serialization.SerializerConfigImpl()));
    harness.open();
    return harness;
  }

  private static ResultRecord result(String key) {
    return new ResultRecord(
        Topics.CLASSIFICATIONS, Records.utf8(key), Records.utf8("r-" + key), new Headers());
  }

  private static List<ResultRecord> outputs(
      OneInputStreamOperatorTestHarness<SourceRecord, ResultRecord> harness) {
    return harness.getOutput().stream()
        .map(element -> (ResultRecord) ((StreamRecord<?>) element).getValue())
        .toList();
  }

  @Test
  void keepsTheOrderOfRecordsWhenResultsComeOutOfOrder() throws Exception {
    try (var harness = harness()) {
      harness.processElement(Records.of("a", null, 0), 0);
      harness.processElement(Records.of("b", null, 1), 1);
      PENDING.get("b").complete(List.of(result("b")));
      PENDING.get("a").complete(List.of(result("a")));
      harness.endInput();

      assertThat(outputs(harness))
          .extracting(record -> new String(record.value, java.nio.charset.StandardCharsets.UTF_8))
          .containsExactly("r-a", "r-b");
    }
    assertThat(CLOSED).hasSize(1);
  }

  @Test
  void makesADeadLetterOfARecordThatFailsAndGoesOn() throws Exception {
    try (var harness = harness()) {
      harness.processElement(Records.of("throws", new byte[] {1, 2}, 7), 0);
      harness.processElement(Records.of("later", new byte[] {3}, 8), 1);
      PENDING
          .get("later")
          .completeExceptionally(new InferenceException(ErrorCode.MODEL_FAILED, "model said no"));
      harness.endInput();

      List<ResultRecord> outputs = outputs(harness);
      assertThat(outputs).extracting(record -> record.topic).containsOnly(Topics.DEAD_LETTERS);
      DeadLetter first = WireCodec.of(DeadLetter.class).decode(outputs.get(0).value);
      assertThat(first.getCode()).isEqualTo("TEXT_EMPTY");
      assertThat(first.getStage()).isEqualTo("texts.classify");
      assertThat(first.getOffset()).isEqualTo(7);
      assertThat(first.getPartition()).isEqualTo(1);
      assertThat(first.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
      assertThat(first.getHeaders()).hasSize(2);
      assertThat(outputs.get(0).headers.names).containsExactly("traceparent");
      assertThat(WireCodec.of(DeadLetter.class).decode(outputs.get(1).value).getCode())
          .isEqualTo("MODEL_FAILED");
    }
  }

  @Test
  void makesADeadLetterOfARecordThatTakesTooLong() throws Exception {
    try (var harness = harness()) {
      harness.setProcessingTime(0);
      harness.processElement(Records.of("slow", null, 3), 0);
      harness.setProcessingTime(10_001);
      harness.endInput();

      DeadLetter letter = WireCodec.of(DeadLetter.class).decode(outputs(harness).get(0).value);
      assertThat(letter.getCode()).isEqualTo("QUEUE_TIMEOUT");
    }
  }
}
