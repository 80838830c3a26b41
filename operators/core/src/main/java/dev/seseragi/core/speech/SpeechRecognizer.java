package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Timings;
import java.util.ArrayList;
import java.util.List;

/**
 * Streaming speech recognition as a pure step: a state and a piece of audio in, a new state and
 * what became known out. A step that fails leaves the state that was passed in as it was. Any cut
 * of a stream into pieces gives the same final transcripts, up to the model's rounding. One
 * instance serves every stream; it is as safe for use by several threads as its model.
 */
public final class SpeechRecognizer {
  private final SpeechConfig config;
  private final Model model;
  private final FeatureFront front;
  private final AcousticModel acoustics;

  /** The model is not closed with the recognizer. */
  public SpeechRecognizer(SpeechConfig config, Model model) {
    this.config = requireNonNull(config, "config is null");
    this.model = requireNonNull(model, "model is null");
    this.front = new FeatureFront(config);
    this.acoustics = new AcousticModel(config, model);
  }

  public SpeechConfig config() {
    return config;
  }

  public ModelId model() {
    return model.id();
  }

  /** The state of a stream before its first piece. */
  public SpeechState initial() {
    return new SpeechState(
        -1,
        SoundState.INITIAL,
        AcousticState.initial(config),
        TextState.before(0, 0, config.vocabulary().blank()));
  }

  /**
   * Takes the next piece; the last one is finished too. Missing pieces are not filled in: time goes
   * on as if they had not been there.
   *
   * @throws InferenceException with {@code AUDIO_SEQUENCE} for a piece that is late or was seen
   *     before, {@code AUDIO_SAMPLE_RATE} for a rate that is not known or not the stream's, or an
   *     error of the model
   */
  public SpeechStep accept(SpeechState state, AudioChunk chunk) {
    SpeechStep step = next(state, chunk);
    if (!chunk.last()) {
      return step;
    }
    SpeechStep end = finish(step.state());
    List<TranscriptUpdate> updates = new ArrayList<>(step.updates());
    updates.addAll(end.updates());
    return new SpeechStep(
        end.state(), updates, step.features(), step.timings().plus(end.timings()));
  }

  private SpeechStep next(SpeechState state, AudioChunk chunk) {
    if (chunk.sequence() <= state.lastSequence()) {
      throw new InferenceException(
          ErrorCode.AUDIO_SEQUENCE,
          "sequence must be above the last (%d): was %d"
              .formatted(state.lastSequence(), chunk.sequence()));
    }
    long start = System.nanoTime();
    FeatureFront.Heard heard = front.hear(state.sound(), chunk);
    long heardAt = System.nanoTime();
    AcousticModel.Scored scored = acoustics.advance(state.acoustic(), heard.frames());
    long scoredAt = System.nanoTime();
    Transcriber transcriber = new Transcriber(config, state.text(), heard.state().samples());
    transcriber.accept(scored.logProbabilities());
    transcriber.partial();
    SpeechState next =
        new SpeechState(chunk.sequence(), heard.state(), scored.state(), transcriber.state());
    return new SpeechStep(
        next,
        transcriber.updates(),
        features(state, heard.frames()),
        timings(start, heardAt, scoredAt));
  }

  /**
   * Ends what is open: feeds the model's flush of silence and makes the open segment final. A
   * stream in which nothing was said gets one empty final. The stream may go on from the new state,
   * with the model's own state as at the beginning; numbers and times go on.
   */
  public SpeechStep finish(SpeechState state) {
    long start = System.nanoTime();
    FeatureFront.Heard heard = front.finish(state.sound(), waitingFrames(state));
    long heardAt = System.nanoTime();
    AcousticModel.Scored scored = acoustics.advance(state.acoustic(), heard.frames());
    long scoredAt = System.nanoTime();
    Transcriber transcriber = new Transcriber(config, state.text(), heard.state().samples());
    transcriber.accept(scored.logProbabilities());
    TextState text = transcriber.finish();
    SpeechState next =
        new SpeechState(state.lastSequence(), heard.state(), AcousticState.initial(config), text);
    return new SpeechStep(
        next,
        transcriber.updates(),
        features(state, new float[0]),
        timings(start, heardAt, scoredAt));
  }

  private int waitingFrames(SpeechState state) {
    return state.acoustic().waiting().length / config.features().mels();
  }

  private FeatureBlock features(SpeechState before, float[] frames) {
    int mels = config.features().mels();
    long first = before.text().nextFrame() + waitingFrames(before);
    return new FeatureBlock(first, frames.length / mels, mels, frames);
  }

  private static Timings timings(long start, long heardAt, long scoredAt) {
    return new Timings(heardAt - start, 0, scoredAt - heardAt, System.nanoTime() - scoredAt, 1);
  }
}
