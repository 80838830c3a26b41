package dev.seseragi.flink;

import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Tensor;
import dev.seseragi.core.signal.LogMelConfig;
import dev.seseragi.core.signal.MelNorm;
import dev.seseragi.core.signal.MelScale;
import dev.seseragi.core.signal.WindowKind;
import dev.seseragi.core.speech.EndpointConfig;
import dev.seseragi.core.speech.SpeechConfig;
import dev.seseragi.core.speech.SpeechRecognizer;
import dev.seseragi.core.speech.StateTensor;
import dev.seseragi.core.speech.Vocabulary;
import java.util.List;
import java.util.Map;

/** A speech model that hears "a" in a loud frame and nothing in a quiet one. */
record LoudnessModel() implements Model {
  private static final float SURE = -1e-3f;
  private static final float NEVER = -20f;

  static SpeechRecognizer recognizer() {
    SpeechConfig config =
        new SpeechConfig(
            new LogMelConfig(
                8000,
                80,
                80,
                80,
                1,
                20,
                3900,
                WindowKind.HANN_PERIODIC,
                MelScale.HTK,
                MelNorm.NONE,
                1e-6),
            new Vocabulary(List.of("_", "a", " "), 0, " "),
            "feats",
            "logp",
            List.of(new StateTensor("c", "n_c", List.of(1))),
            1,
            1,
            0,
            0,
            new EndpointConfig(20_000, 10_000, 30_000));
    return new SpeechRecognizer(config, new LoudnessModel());
  }

  @Override
  public ModelId id() {
    return new ModelId("loudness", "1", "0".repeat(64));
  }

  @Override
  public Map<String, Tensor> run(Map<String, Tensor> inputs) {
    float[] energies = inputs.get("feats").toFloats();
    float[] scores = new float[energies.length * 3];
    for (int i = 0; i < energies.length; i++) {
      boolean loud = energies[i] > 0;
      scores[3 * i] = loud ? NEVER : SURE;
      scores[3 * i + 1] = loud ? SURE : NEVER;
      scores[3 * i + 2] = NEVER;
    }
    return Map.of("logp", Tensor.ofFloats(scores, 1, energies.length, 3), "n_c", inputs.get("c"));
  }

  @Override
  public void close() {}
}
