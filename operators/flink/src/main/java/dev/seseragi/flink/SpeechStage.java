package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.signal.Pcm;
import dev.seseragi.core.signal.SampleEncoding;
import dev.seseragi.core.speech.AudioChunk;
import dev.seseragi.core.speech.SpeechRecognizer;
import dev.seseragi.core.speech.SpeechState;
import dev.seseragi.core.speech.SpeechStep;
import dev.seseragi.core.speech.TranscriptUpdate;
import dev.seseragi.core.speech.Word;
import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.StageTimings;
import dev.seseragi.schemas.Token;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.Transcript;
import dev.seseragi.schemas.WireCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Audio frames to transcripts: the glue between messages and the recogniser. */
public final class SpeechStage implements AutoCloseable {
  private final SpeechRecognizer recognizer;
  private final boolean partials;
  private final Duration maxFrame;
  private final InputReader<AudioFrame> reader;
  private final Runnable onClose;
  private final Clock clock;
  private final WireCodec<Transcript> codec = WireCodec.of(Transcript.class);

  /**
   * A stage over a recogniser.
   *
   * @param partials whether transcripts of segments that still grow are emitted
   * @param maxFrame longest audio in one frame
   * @param maxBytes of a record's value
   * @param onClose closes the model
   */
  public SpeechStage(
      SpeechRecognizer recognizer,
      boolean partials,
      Duration maxFrame,
      int maxBytes,
      Runnable onClose,
      Clock clock) {
    this.recognizer = requireNonNull(recognizer, "recognizer is null");
    this.partials = partials;
    this.maxFrame = requireNonNull(maxFrame, "maxFrame is null");
    this.reader = new InputReader<>(AudioFrame.class, AudioFrame::getStreamId, maxBytes);
    this.onClose = requireNonNull(onClose, "onClose is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  Instant now() {
    return clock.instant();
  }

  AudioFrame read(SourceRecord record) {
    return reader.read(record);
  }

  SpeechStep accept(Optional<SpeechState> state, AudioFrame frame) {
    SampleEncoding encoding = SampleEncoding.valueOf(frame.getEncoding().name());
    requireLength(frame, encoding);
    float[] samples = Pcm.toMono(frame.getSamples(), encoding, frame.getChannels());
    AudioChunk chunk =
        new AudioChunk(frame.getSequence(), frame.getSampleRate(), samples, frame.getLast());
    return recognizer.accept(state.orElseGet(recognizer::initial), chunk);
  }

  private void requireLength(AudioFrame frame, SampleEncoding encoding) {
    double bytesPerSecond =
        (double) frame.getSampleRate() * encoding.bytes() * Math.max(1, frame.getChannels());
    double seconds = frame.getSamples().remaining() / bytesPerSecond;
    if (frame.getSampleRate() > 0 && seconds * 1000 > maxFrame.toMillis()) {
      throw new InferenceException(
          ErrorCode.AUDIO_TOO_LONG,
          "a frame must last at most %d ms: was %.0f ms"
              .formatted(maxFrame.toMillis(), seconds * 1000));
    }
  }

  List<ResultRecord> results(
      SourceRecord record, AudioFrame frame, Instant receivedAt, SpeechStep step) {
    StageTimings timings = Provenance.timings(frame.getCapturedAt(), receivedAt, step.timings());
    return results(frame.getStreamId(), record.key, record.headers.carried(), timings, step);
  }

  /** What is open when a stream ends without a last frame. */
  List<ResultRecord> finish(String streamId, Instant lastCapturedAt, SpeechState state) {
    Instant now = now();
    SpeechStep step = recognizer.finish(state);
    StageTimings timings = Provenance.timings(lastCapturedAt, now, step.timings());
    byte[] key = streamId.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return results(streamId, key, new Headers(), timings, step);
  }

  private List<ResultRecord> results(
      String streamId, byte[] key, Headers headers, StageTimings timings, SpeechStep step) {
    return step.updates().stream()
        .filter(update -> update.isFinal() || partials)
        .map(
            update ->
                new ResultRecord(
                    update.isFinal() ? Topics.TRANSCRIPTS : Topics.TRANSCRIPTS_PARTIAL,
                    key,
                    codec.encode(transcript(streamId, update, timings)),
                    headers))
        .toList();
  }

  private Transcript transcript(String streamId, TranscriptUpdate update, StageTimings timings) {
    return Transcript.newBuilder()
        .setStreamId(streamId)
        .setSegment(update.segment())
        .setRevision(update.revision())
        .setIsFinal(update.isFinal())
        .setText(update.text())
        .setStableChars(update.stableChars())
        .setStartMicros(update.startMicros())
        .setEndMicros(update.endMicros())
        .setConfidence(update.confidence())
        .setTokens(update.words().stream().map(SpeechStage::token).toList())
        .setModel(Provenance.model(recognizer.model()))
        .setTimings(timings)
        .build();
  }

  private static Token token(Word word) {
    return new Token(word.text(), word.startMicros(), word.endMicros(), word.confidence());
  }

  @Override
  public void close() {
    onClose.run();
  }
}
