package dev.seseragi.core.speech;

import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Tensor;
import dev.seseragi.core.signal.LogMelConfig;
import dev.seseragi.core.signal.MelNorm;
import dev.seseragi.core.signal.MelScale;
import dev.seseragi.core.signal.WindowKind;
import java.util.List;
import java.util.Map;

/**
 * A small streaming model: hears one symbol in each of four mel bands, and puts it out two outputs
 * late, from a delay line that is its state. Silence is blank.
 */
final class EchoModel implements Model {
  static final int RATE = 8000;
  private static final int BANDS = 4;
  private static final int SUBSAMPLING = 4;
  private static final int DELAY = 2;

  static SpeechConfig config(int flushMillis, EndpointConfig endpoint) {
    return new SpeechConfig(
        new LogMelConfig(
            RATE,
            200,
            80,
            256,
            BANDS,
            0,
            4000,
            WindowKind.HANN_PERIODIC,
            MelScale.HTK,
            MelNorm.NONE,
            1e-6),
        new Vocabulary(List.of("<blank>", "a", "b", " ", "c"), 0, " "),
        "feats",
        "logp",
        List.of(new StateTensor("delay", "next_delay", List.of(DELAY, BANDS))),
        SUBSAMPLING,
        SUBSAMPLING,
        flushMillis,
        0,
        endpoint);
  }

  @Override
  public ModelId id() {
    return new ModelId("echo", "1", "0".repeat(64));
  }

  @Override
  public Map<String, Tensor> run(Map<String, Tensor> inputs) {
    float[] frames = inputs.get("feats").toFloats();
    float[] delay = inputs.get("delay").toFloats();
    int rows = frames.length / BANDS / SUBSAMPLING;
    float[] logp = new float[rows * (BANDS + 1)];
    for (int row = 0; row < rows; row++) {
      put(logp, row * (BANDS + 1), delay);
      System.arraycopy(delay, BANDS, delay, 0, BANDS * (DELAY - 1));
      for (int band = 0; band < BANDS; band++) {
        delay[BANDS * (DELAY - 1) + band] = mean(frames, row, band);
      }
    }
    return Map.of(
        "logp",
        Tensor.ofFloats(logp, 1, rows, BANDS + 1),
        "next_delay",
        Tensor.ofFloats(delay, 1, DELAY, BANDS));
  }

  private static float mean(float[] frames, int row, int band) {
    float sum = 0;
    for (int i = 0; i < SUBSAMPLING; i++) {
      sum += frames[(row * SUBSAMPLING + i) * BANDS + band];
    }
    return sum / SUBSAMPLING;
  }

  /** Log-softmax of 0 for blank and the band's mean less 2 for its symbol. */
  private static void put(float[] logp, int offset, float[] delay) {
    double sum = 1;
    for (int band = 0; band < BANDS; band++) {
      sum += Math.exp(delay[band] - 2);
    }
    logp[offset] = (float) -Math.log(sum);
    for (int band = 0; band < BANDS; band++) {
      logp[offset + 1 + band] = (float) (delay[band] - 2 - Math.log(sum));
    }
  }

  @Override
  public void close() {}

  /**
   * Sound for a text: a tone of 120 ms for a, b, c and the space, and 80 ms of silence after it; a
   * dot is 200 ms of silence.
   */
  static float[] say(String text, int rate) {
    int slot = rate / 5;
    float[] samples = new float[text.length() * slot];
    for (int i = 0; i < text.length(); i++) {
      double hertz =
          switch (text.charAt(i)) {
            case 'a' -> 324;
            case 'b' -> 800;
            case ' ' -> 1500;
            case 'c' -> 2512;
            default -> 0;
          };
      for (int j = 0; j < slot * 3 / 5; j++) {
        samples[i * slot + j] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * j / rate));
      }
    }
    return samples;
  }
}
