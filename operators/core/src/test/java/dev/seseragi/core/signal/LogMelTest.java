package dev.seseragi.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against librosa; model-registry/recipes/golden/logmel.py makes the files. */
class LogMelTest {
  static final LogMelConfig SPEECH_CTC =
      new LogMelConfig(
          16000,
          400,
          160,
          512,
          80,
          20,
          7600,
          WindowKind.HANN_SYMMETRIC,
          MelScale.HTK,
          MelNorm.NONE,
          1e-6);

  @Test
  void agreesWithLibrosaForTheShippedModel() throws IOException {
    assertAgrees("speech-ctc", SPEECH_CTC);
  }

  @Test
  void agreesWithLibrosasOwnSlaneyFlavour() throws IOException {
    LogMelConfig slaney =
        new LogMelConfig(
            16000,
            400,
            160,
            400,
            80,
            0,
            8000,
            WindowKind.HANN_PERIODIC,
            MelScale.SLANEY,
            MelNorm.SLANEY,
            1e-10);
    assertAgrees("slaney", slaney);
  }

  @Test
  void agreesWithLibrosaForAHammingWindowAtEightKilohertz() throws IOException {
    LogMelConfig hamming =
        new LogMelConfig(
            8000,
            200,
            80,
            256,
            40,
            100,
            3800,
            WindowKind.HAMMING,
            MelScale.SLANEY,
            MelNorm.NONE,
            1e-8);
    assertAgrees("hamming", hamming);
  }

  @Test
  void agreesWithLibrosaForAPoveyWindow() throws IOException {
    LogMelConfig povey =
        new LogMelConfig(
            16000, 400, 160, 512, 23, 20, 8000, WindowKind.POVEY, MelScale.HTK, MelNorm.NONE, 1e-6);
    assertAgrees("povey", povey);
  }

  @Test
  void silenceIsTheLogarithmOfTheFloor() {
    float[] frames = new LogMel(SPEECH_CTC).frames(new float[400]);

    assertThat(frames).hasSize(80).containsOnly((float) Math.log(1e-6));
  }

  private static void assertAgrees(String name, LogMelConfig config) throws IOException {
    float[] samples = rows("samples.csv").get(0);
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= 32768;
    }
    List<float[]> expected = rows("logmel-" + name + ".csv");

    float[] actual = new LogMel(config).frames(samples);

    assertThat(actual).hasSize(expected.size() * config.mels());
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as("frame %d, band %d", i / config.mels(), i % config.mels())
          .isCloseTo(expected.get(i / config.mels())[i % config.mels()], within(1e-4f));
    }
  }

  static List<float[]> rows(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LogMelTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(LogMelTest::row).toList();
    }
  }

  private static float[] row(String line) {
    String[] cells = line.split(",");
    float[] values = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = Float.parseFloat(cells[i]);
    }
    return values;
  }
}
