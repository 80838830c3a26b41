package dev.seseragi.core.speech;

import dev.seseragi.core.signal.Resampler;
import dev.seseragi.core.signal.StreamingFramer;

/**
 * What a stream's samples left behind.
 *
 * @param sampleRate of the pieces so far; 0 before the first
 * @param resampling inputs that later samples need; unused when the rate is the model's own
 * @param left samples that later frames need
 * @param samples heard so far, at the model's rate
 */
record SoundState(int sampleRate, Resampler.State resampling, float[] left, long samples) {
  static final SoundState INITIAL = before(0, 0);

  /** Nothing left behind, in the course of a stream. */
  static SoundState before(int sampleRate, long samples) {
    return new SoundState(
        sampleRate, new Resampler.State(new float[0], 0), StreamingFramer.nothing(), samples);
  }
}
