package dev.seseragi.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
  private static final int MODEL_RATE = 16000;

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 22050, 24000, 32000, 44100, 48000})
  void keepsATonesPlaceAndLevelInThePassBand(int rate) {
    double hertz = 0.44 * Math.min(rate, MODEL_RATE);

    float[] out = resample(rate, tone(rate, hertz, rate / 2));

    assertThat(out).hasSize(MODEL_RATE / 2);
    float[] ideal = tone(MODEL_RATE, hertz, MODEL_RATE / 2);
    for (int i = 200; i < out.length - 200; i++) {
      assertThat(out[i]).as("sample %d", i).isCloseTo(ideal[i], within(1e-3f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {22050, 24000, 32000, 44100, 48000, 96000})
  void doesNotLetFrequenciesAboveTheModelsHalfRateThrough(int rate) {
    double worst = 0;
    for (double hertz = 8000; hertz < rate / 2.0; hertz += 250) {
      worst = Math.max(worst, level(resample(rate, tone(rate, hertz, rate / 8))));
    }

    // A tone has a level of 0.707; this is 78 dB below it.
    assertThat(worst).isLessThan(0.707 * Math.pow(10, -78 / 20.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025})
  void makesNoImagesAboveTheInputsHalfRate(int rate) {
    double hertz = 0.4 * rate;
    float[] out = resample(rate, tone(rate, hertz, rate));
    float[] ideal = tone(MODEL_RATE, hertz, out.length);
    for (int i = 0; i < out.length; i++) {
      out[i] -= ideal[i];
    }

    assertThat(level(out)).isLessThan(0.707 * Math.pow(10, -70 / 20.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11025, 16000, 44100, 48000, 96000})
  void anyCutGivesTheSamplesOfTheWholeBitForBit(int rate) {
    Random random = new Random(rate);
    float[] signal = StreamingFramerTest.noise(random, 6000);
    Resampler resampler = new Resampler(rate, MODEL_RATE);
    Resampler.State state = resampler.initial();
    float[] made = new float[0];
    for (int at = 0; at < signal.length; ) {
      int end = Math.min(signal.length, at + random.nextInt(400));
      Resampler.Resampled piece = resampler.push(state, Arrays.copyOfRange(signal, at, end));
      made = StreamingFramerTest.concatenate(made, piece.samples());
      state = new Resampler.State(piece.state().inputs(), piece.state().phase());
      assertThat(state.inputs().length).isLessThanOrEqualTo(600);
      at = end;
    }
    made = StreamingFramerTest.concatenate(made, resampler.finish(state));

    assertThat(made).isEqualTo(resample(rate, signal));
    assertThat(made).hasSize((int) Math.ceil(6000.0 * MODEL_RATE / rate));
  }

  @Test
  void anUnchangedRateChangesNothing() {
    float[] signal = StreamingFramerTest.noise(new Random(5), 1000);

    assertThat(resample(MODEL_RATE, signal)).isEqualTo(signal);
  }

  @Test
  void keepsAConstant() {
    float[] constant = new float[4410];
    Arrays.fill(constant, 0.5f);

    float[] out = resample(44100, constant);

    assertThat(out[800]).isCloseTo(0.5f, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 7999, 16001, 192000, Integer.MAX_VALUE})
  void refusesOtherRates(int rate) {
    assertThatThrownBy(() -> new Resampler(rate, MODEL_RATE))
        .isInstanceOfSatisfying(
            InferenceException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.AUDIO_SAMPLE_RATE))
        .hasMessageEndingWith("was " + rate);
  }

  @Test
  void refusesTheStateOfOtherRates() {
    Resampler.State state = new Resampler(48000, MODEL_RATE).initial();
    Resampler upwards = new Resampler(8000, MODEL_RATE);

    assertThatThrownBy(() -> upwards.push(state, new float[10]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] resample(int rate, float[] signal) {
    Resampler resampler = new Resampler(rate, MODEL_RATE);
    Resampler.Resampled all = resampler.push(resampler.initial(), signal);
    return StreamingFramerTest.concatenate(all.samples(), resampler.finish(all.state()));
  }

  private static float[] tone(int rate, double hertz, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
    }
    return values;
  }

  /** Root mean square, without the edges, where the tone is switched on and off. */
  private static double level(float[] values) {
    double sum = 0;
    for (int i = 150; i < values.length - 150; i++) {
      sum += (double) values[i] * values[i];
    }
    return Math.sqrt(sum / (values.length - 300));
  }
}
