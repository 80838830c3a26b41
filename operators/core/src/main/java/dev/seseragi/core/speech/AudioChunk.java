package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.signal.Pcm;

/**
 * A piece of one audio stream. The samples are not to be changed once it is made: they are passed
 * along, not copied.
 *
 * @param sequence counts the pieces of the stream
 * @param sampleRate samples per second
 * @param samples mono, full scale 1; none are allowed
 * @param last true on the last piece of the stream
 */
public record AudioChunk(long sequence, int sampleRate, float[] samples, boolean last) {
  /**
   * A checked piece.
   *
   * @throws InferenceException with {@code AUDIO_SEQUENCE}, {@code AUDIO_SAMPLE_RATE} or {@code
   *     AUDIO_SAMPLES}
   */
  public AudioChunk {
    requireNonNull(samples, "samples is null");
    if (sequence < 0) {
      throw new InferenceException(
          ErrorCode.AUDIO_SEQUENCE, "sequence must not be negative: was " + sequence);
    }
    if (sampleRate < 1) {
      throw new InferenceException(
          ErrorCode.AUDIO_SAMPLE_RATE, "sampleRate must be at least 1: was " + sampleRate);
    }
    Pcm.requireSound(samples);
  }
}
