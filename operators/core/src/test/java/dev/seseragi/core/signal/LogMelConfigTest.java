package dev.seseragi.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogMelConfigTest {
  @Test
  void namesTheRuleAndTheValue() {
    assertThatThrownBy(() -> config(16000, 400, 512, 512, 7600))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hop must be in 1..window (400): was 512");
    assertThatThrownBy(() -> config(16000, 600, 160, 512, 7600))
        .hasMessage("window must be in 2..fft (512): was 600");
    assertThatThrownBy(() -> config(16000, 400, 160, 511, 7600))
        .hasMessage("fft must be in even 4..32768: was 511");
    assertThatThrownBy(() -> config(16000, 400, 160, 512, 8001))
        .hasMessageStartingWith("fmax must be in 0..8000.0: was 8001");
    assertThatThrownBy(() -> config(16001, 400, 160, 512, 7600))
        .hasMessageStartingWith("sampleRate must be in [8000, 11025");
  }

  @Test
  void refusesBandsWithoutEdges() {
    assertThatThrownBy(() -> config(16000, 400, 160, 512, 20))
        .hasMessage("fmin must be in 0..fmax (20.0), below it: was 20.0");
    assertThatThrownBy(() -> config(16000, 400, 160, 512, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsWholeFramesOnly() {
    LogMelConfig config = LogMelTest.SPEECH_CTC;

    assertThat(config.frames(399)).isZero();
    assertThat(config.frames(400)).isEqualTo(1);
    assertThat(config.frames(559)).isEqualTo(1);
    assertThat(config.frames(560)).isEqualTo(2);
    assertThat(config.samples(0)).isZero();
    assertThat(config.samples(2)).isEqualTo(560);
    assertThat(config.hopMicros()).isEqualTo(10_000);
  }

  private static LogMelConfig config(int rate, int window, int hop, int fft, double fmax) {
    return new LogMelConfig(
        rate,
        window,
        hop,
        fft,
        80,
        20,
        fmax,
        WindowKind.HANN_SYMMETRIC,
        MelScale.HTK,
        MelNorm.NONE,
        1e-6);
  }
}
