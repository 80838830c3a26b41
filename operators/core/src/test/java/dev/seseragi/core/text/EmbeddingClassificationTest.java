package dev.seseragi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EmbeddingClassificationTest {
  private static final float[] EMBEDDING = {1, 2};

  private static EmbeddingClassification task(boolean softmax, int topK) {
    return new EmbeddingClassification(
        new EmbeddingClassificationConfig(
            "x", "p", 2, List.of("bad", "fair", "good"), softmax, topK));
  }

  private static Map<String, Tensor> output(float... values) {
    return Map.of("p", Tensor.ofFloats(values, 1, values.length));
  }

  @Test
  void givesTheHeadTheEmbeddingAsARow() {
    Tensor input = task(false, 3).encode(EMBEDDING).get("x");

    assertThat(input.shape()).containsExactly(1, 2);
    assertThat(input.toFloats()).containsExactly(1, 2);
  }

  @Test
  void ordersProbabilitiesHighestFirstAndEqualOnesByLabel() {
    assertThat(task(false, 3).decode(EMBEDDING, output(0.2f, 0.4f, 0.4f)))
        .containsExactly(
            new ClassScore("fair", 1, 0.4f),
            new ClassScore("good", 2, 0.4f),
            new ClassScore("bad", 0, 0.2f));
  }

  @Test
  void keepsTheMostProbableClassesOnly() {
    assertThat(task(false, 1).decode(EMBEDDING, output(0.2f, 0.3f, 0.5f)))
        .containsExactly(new ClassScore("good", 2, 0.5f));
  }

  @Test
  void turnsLogitsIntoProbabilitiesEvenWhenTheyAreLarge() {
    List<ClassScore> classes = task(true, 3).decode(EMBEDDING, output(1000, 1001, 1002));

    assertThat((double) classes.get(0).score()).isCloseTo(0.66524096, within(1e-6));
    assertThat((double) classes.get(1).score()).isCloseTo(0.24472848, within(1e-6));
    assertThat((double) classes.get(2).score()).isCloseTo(0.09003057, within(1e-6));
  }

  @Test
  void refusesWhatIsNotAsDeclared() {
    assertThatThrownBy(() -> task(false, 3).encode(new float[3]))
        .hasMessage("an embedding must have 2 values: had 3");
    assertThatThrownBy(() -> task(false, 3).decode(EMBEDDING, output(0.5f, 0.5f)))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_OUTPUT))
        .hasMessage("output p must be [1, 3]: was FLOAT32[1, 2]");
    assertThatThrownBy(() -> task(false, 3).decode(EMBEDDING, output(0.5f, Float.NaN, 0)))
        .hasMessage("output p must be finite: was [0.5, NaN, 0.0]");
  }
}
