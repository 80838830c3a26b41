package dev.seseragi.core.speech;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.signal.LogMel;
import dev.seseragi.core.signal.LogMelConfig;
import dev.seseragi.core.signal.Resampler;
import dev.seseragi.core.signal.StreamingFramer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From samples at a stream's rate to feature frames at the model's. */
final class FeatureFront {
  private final LogMelConfig config;
  private final StreamingFramer framer;
  private final int flushSamples;
  private final int frameMultiple;
  private final Map<Integer, Resampler> resamplers = new ConcurrentHashMap<>();

  /** Frames x mels values, and the state after them. */
  record Heard(SoundState state, float[] frames) {}

  FeatureFront(SpeechConfig config) {
    this.config = config.features();
    this.framer = new StreamingFramer(new LogMel(config.features()));
    this.flushSamples = (int) ((long) config.flushMillis() * this.config.sampleRate() / 1000);
    this.frameMultiple = config.frameMultiple();
  }

  Heard hear(SoundState state, AudioChunk chunk) {
    if (state.sampleRate() != 0 && state.sampleRate() != chunk.sampleRate()) {
      throw new InferenceException(
          ErrorCode.AUDIO_SAMPLE_RATE,
          "sampleRate must stay the stream's (%d): was %d"
              .formatted(state.sampleRate(), chunk.sampleRate()));
    }
    if (chunk.sampleRate() == config.sampleRate()) {
      return frame(state, chunk.sampleRate(), state.resampling(), chunk.samples());
    }
    Resampler resampler = resampler(chunk.sampleRate());
    Resampler.Resampled resampled =
        resampler.push(
            state.sampleRate() == 0 ? resampler.initial() : state.resampling(), chunk.samples());
    return frame(state, chunk.sampleRate(), resampled.state(), resampled.samples());
  }

  private Heard frame(
      SoundState state, int sampleRate, Resampler.State resampling, float[] samples) {
    StreamingFramer.Framed framed = framer.push(state.left(), samples);
    return new Heard(
        new SoundState(sampleRate, resampling, framed.left(), state.samples() + samples.length),
        framed.values());
  }

  /**
   * The end of a stream: what the resampler holds, the model's flush of silence, and as much more
   * as makes the frames a multiple that the model takes. The state after it is that of a stream
   * that begins again, later in time.
   *
   * @param waiting frames that wait for the model already
   */
  Heard finish(SoundState state, int waiting) {
    float[] tail = tail(state);
    long samples = state.samples() + tail.length;
    int known = state.left().length + tail.length + flushSamples;
    int frames = config.frames(known) + waiting;
    int wanted = (frames + frameMultiple - 1) / frameMultiple * frameMultiple - waiting;
    int silence = flushSamples + Math.max(0, config.samples(wanted) - known);
    float[] signal = new float[tail.length + silence];
    System.arraycopy(tail, 0, signal, 0, tail.length);
    float[] values = framer.push(state.left(), signal).values();
    return new Heard(SoundState.before(state.sampleRate(), samples), values);
  }

  private float[] tail(SoundState state) {
    boolean resampled = state.sampleRate() != 0 && state.sampleRate() != config.sampleRate();
    return resampled
        ? resampler(state.sampleRate()).finish(state.resampling())
        : StreamingFramer.nothing();
  }

  private Resampler resampler(int rate) {
    return resamplers.computeIfAbsent(rate, from -> new Resampler(from, config.sampleRate()));
  }
}
