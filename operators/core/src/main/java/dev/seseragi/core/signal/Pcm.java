package dev.seseragi.core.signal;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Uncompressed audio bytes to mono samples. */
public final class Pcm {
  /** The most interleaved channels. */
  public static final int MAX_CHANNELS = 8;

  /** The largest sample: full scale is 1, and this leaves room for a mix that overshoots. */
  public static final float MAX_AMPLITUDE = 8;

  private Pcm() {}

  /**
   * The mean of the channels.
   *
   * @param bytes interleaved samples from position to limit; not changed
   * @param channels 1..8
   * @return samples at full scale 1
   * @throws InferenceException with {@code AUDIO_CHANNELS} or {@code AUDIO_SAMPLES}
   */
  public static float[] toMono(ByteBuffer bytes, SampleEncoding encoding, int channels) {
    requireNonNull(encoding, "encoding is null");
    if (channels < 1 || channels > MAX_CHANNELS) {
      throw new InferenceException(
          ErrorCode.AUDIO_CHANNELS,
          "channels must be in 1..%d: was %d".formatted(MAX_CHANNELS, channels));
    }
    ByteBuffer source = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    int frameBytes = encoding.bytes() * channels;
    if (source.remaining() % frameBytes != 0) {
      throw new InferenceException(
          ErrorCode.AUDIO_SAMPLES,
          "bytes must be a multiple of %d (%s, channels %d): were %d"
              .formatted(frameBytes, encoding, channels, source.remaining()));
    }
    float[] mono = new float[source.remaining() / frameBytes];
    for (int i = 0; i < mono.length; i++) {
      mono[i] = mean(source, encoding, channels);
    }
    return requireSound(mono);
  }

  private static float mean(ByteBuffer source, SampleEncoding encoding, int channels) {
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += encoding.next(source);
    }
    return (float) (sum / channels);
  }

  /**
   * The same samples, when each is finite and within the largest amplitude.
   *
   * @throws InferenceException with {@code AUDIO_SAMPLES}
   */
  public static float[] requireSound(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      // Also false for a NaN.
      if (!(Math.abs(samples[i]) <= MAX_AMPLITUDE)) {
        throw new InferenceException(
            ErrorCode.AUDIO_SAMPLES,
            "samples must be in -%1$s..%1$s: sample %2$d was %3$s"
                .formatted(MAX_AMPLITUDE, i, samples[i]));
      }
    }
    return samples;
  }
}
