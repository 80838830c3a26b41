package dev.seseragi.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seseragi.schemas.AudioEncoding;
import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.Transcript;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class SpeechFunctionTest {
  private static final int IDLE_MILLIS = 30_000;
  private static final float LOUD = 0.5f;
  private static final Instant CAPTURED = Instant.parse("2026-11-24T10:00:00Z");

  private static KeyedOneInputStreamOperatorTestHarness<String, SourceRecord, ResultRecord>
      harness() throws Exception {
    SpeechFunction function =
        new SpeechFunction(
            "demo",
            "speech",
            Duration.ofMillis(IDLE_MILLIS),
            () ->
                new SpeechStage(
                    LoudnessModel.recognizer(),
                    true,
                    Duration.ofSeconds(1),
                    1 << 20,
                    () -> {},
                    Clock.fixed(CAPTURED, ZoneOffset.UTC)));
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(function),
        record -> new String(record.key, StandardCharsets.UTF_8),
        Types.STRING);
  }

  private static SourceRecord frame(String id, long sequence, float level, boolean last) {
    return frame(id, sequence, 8000, level, last);
  }

  private static SourceRecord frame(String id, long sequence, int rate, float level, boolean last) {
    ByteBuffer samples = ByteBuffer.allocate(800 * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 800; i++) {
      samples.putShort((short) (level * 32767 * Math.sin(2 * Math.PI * 1000 * i / 8000)));
    }
    AudioFrame frame =
        AudioFrame.newBuilder()
            .setStreamId(id)
            .setSequence(sequence)
            .setSampleRate(rate)
            .setEncoding(AudioEncoding.PCM_S16LE)
            .setSamples(samples.flip())
            .setLast(last)
            .setCapturedAt(CAPTURED)
            .setMetadata(Map.of())
            .build();
    return Records.of(id, WireCodec.of(AudioFrame.class).encode(frame), sequence);
  }

  private static List<Transcript> transcripts(
      KeyedOneInputStreamOperatorTestHarness<?, ?, ResultRecord> harness) throws Exception {
    List<Transcript> transcripts = new ArrayList<>();
    for (Object element : harness.getOutput()) {
      ResultRecord record = (ResultRecord) ((StreamRecord<?>) element).getValue();
      Transcript transcript = WireCodec.of(Transcript.class).decode(record.value);
      assertThat(record.topic)
          .isEqualTo(transcript.getIsFinal() ? Topics.TRANSCRIPTS : Topics.TRANSCRIPTS_PARTIAL);
      transcripts.add(transcript);
    }
    return transcripts;
  }

  @Test
  void growsAPartialAndEndsItWithTheLastFrameAndKeepsNothing() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(frame("s", 0, LOUD, false), 0);
      assertThat(harness.numKeyedStateEntries()).isEqualTo(3);
      assertThat(harness.numProcessingTimeTimers()).isEqualTo(1);
      harness.processElement(frame("s", 1, 0, false), 0);
      harness.processElement(frame("s", 2, LOUD, true), 0);

      List<Transcript> transcripts = transcripts(harness);
      assertThat(transcripts).extracting(Transcript::getText).startsWith("a").endsWith("aa");
      assertThat(transcripts.get(0).getIsFinal()).isFalse();
      assertThat(transcripts.get(transcripts.size() - 1).getIsFinal()).isTrue();
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void endsAStreamThatFallsSilentByTimerAndFreesItsState() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(0);
      harness.processElement(frame("s", 0, LOUD, false), 0);
      harness.setProcessingTime(IDLE_MILLIS);

      List<Transcript> transcripts = transcripts(harness);
      assertThat(transcripts.get(transcripts.size() - 1).getIsFinal()).isTrue();
      assertThat(transcripts.get(transcripts.size() - 1).getText()).isEqualTo("a");
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void goesOnInTheMiddleOfAStreamAfterARestart() throws Exception {
    OperatorSubtaskState snapshot;
    try (var before = harness()) {
      before.open();
      before.processElement(frame("s", 0, LOUD, false), 0);
      before.processElement(frame("s", 1, 0, false), 0);
      snapshot = before.snapshot(1, 1);
    }
    try (var after = harness()) {
      after.initializeState(snapshot);
      after.open();
      after.processElement(frame("s", 2, LOUD, true), 0);

      List<Transcript> transcripts = transcripts(after);
      assertThat(transcripts.get(transcripts.size() - 1).getText()).isEqualTo("aa");
    }
  }

  @Test
  void keepsStreamsApart() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(frame("s", 0, LOUD, false), 0);
      harness.processElement(frame("t", 0, 0, true), 0);
      harness.processElement(frame("s", 1, 0, true), 0);

      assertThat(transcripts(harness).stream().filter(Transcript::getIsFinal))
          .extracting(t -> t.getStreamId() + ":" + t.getText())
          .containsExactly("t:", "s:a");
    }
  }

  @Test
  void makesADeadLetterOfABadFrameAndGoesOnWithTheStream() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(frame("s", 0, LOUD, false), 0);
      harness.processElement(frame("s", 0, LOUD, false), 0);
      harness.processElement(frame("s", 1, 7, LOUD, false), 0);
      harness.processElement(frame("s", 2, 0, true), 0);

      List<String> codes = new ArrayList<>();
      for (StreamRecord<ResultRecord> letter :
          harness.getSideOutput(DeadLetterSplit.DEAD_LETTERS)) {
        codes.add(WireCodec.of(DeadLetter.class).decode(letter.getValue().value).getCode());
      }
      assertThat(codes).containsExactly("AUDIO_SEQUENCE", "AUDIO_TOO_LONG");
      List<Transcript> transcripts = transcripts(harness);
      assertThat(transcripts.get(transcripts.size() - 1).getText()).isEqualTo("a");
    }
  }
}
