package dev.seseragi.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcmTest {
  @Test
  void sixteenBitsAreOfFullScaleOne() {
    assertThat(Pcm.toMono(shorts(0, 16384, -32768, 32767), SampleEncoding.PCM_S16LE, 1))
        .containsExactly(0f, 0.5f, -1f, 32767 / 32768f);
  }

  @Test
  void averagesInterleavedChannels() {
    assertThat(Pcm.toMono(shorts(16384, 0, -8192, -16384), SampleEncoding.PCM_S16LE, 2))
        .containsExactly(0.25f, -0.375f);
    assertThat(Pcm.toMono(floats(0.5f, -0.5f, 1f), SampleEncoding.PCM_F32LE, 3))
        .containsExactly(1f / 3);
  }

  @Test
  void readsFromPositionToLimitAndLeavesThem() {
    ByteBuffer bytes = shorts(1, 16384, 1).position(2).limit(4);

    assertThat(Pcm.toMono(bytes, SampleEncoding.PCM_S16LE, 1)).containsExactly(0.5f);
    assertThat(bytes.position()).isEqualTo(2);
  }

  @Test
  void noBytesAreNoSamples() {
    assertThat(Pcm.toMono(ByteBuffer.allocate(0), SampleEncoding.PCM_F32LE, 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -8.001f})
  void refusesWhatIsNoSound(float value) {
    assertCode(
        ErrorCode.AUDIO_SAMPLES, () -> Pcm.toMono(floats(0, value), SampleEncoding.PCM_F32LE, 1));
    assertThatThrownBy(() -> Pcm.requireSound(new float[] {0, 0, value}))
        .hasMessage("samples must be in -8.0..8.0: sample 2 was " + value);
  }

  @Test
  void refusesHalfASampleFrame() {
    assertCode(
        ErrorCode.AUDIO_SAMPLES, () -> Pcm.toMono(shorts(1, 2, 3), SampleEncoding.PCM_S16LE, 2));
    assertCode(
        ErrorCode.AUDIO_SAMPLES,
        () -> Pcm.toMono(ByteBuffer.allocate(3), SampleEncoding.PCM_S16LE, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9, Integer.MAX_VALUE})
  void refusesAnImpossibleNumberOfChannels(int channels) {
    assertCode(
        ErrorCode.AUDIO_CHANNELS, () -> Pcm.toMono(shorts(1), SampleEncoding.PCM_S16LE, channels));
  }

  private static void assertCode(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static ByteBuffer shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.flip();
  }

  private static ByteBuffer floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.flip();
  }
}
