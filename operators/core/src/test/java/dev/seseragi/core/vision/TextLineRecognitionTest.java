package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLineRecognitionTest {
  private static final TextLineRecognition TASK = new TextLineRecognition(Configs.line());
  private static final Image LINE = white(12, 4);

  @Test
  void mergesRepeatsDropsBlanksAndAveragesTheFirstOfEachRun() {
    TextReading reading =
        decode(
            step(0, 0.9f),
            step(1, 0.6f),
            step(1, 0.9f),
            step(0, 0.8f),
            step(1, 0.8f),
            step(3, 0.7f),
            step(2, 1.0f));

    assertThat(reading.text()).isEqualTo("aa b");
    assertThat(reading.confidence()).isEqualTo((0.6f + 0.8f + 0.7f + 1) / 4, within(1e-6f));
    assertThat(reading.accepted()).isTrue();
  }

  @Test
  void acceptsFromTheThresholdOn() {
    assertThat(decode(step(1, 0.5f)).accepted()).isTrue();
    assertThat(decode(step(1, 0.49f)).accepted()).isFalse();
  }

  @Test
  void rejectsALineWithoutCharacters() {
    assertThat(decode(step(0, 1), step(0, 1))).isEqualTo(new TextReading("", 0, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 4, 8", // at least minWidth
    "8, 4, 8",
    "9, 4, 16", // next step
    "12, 8, 8", // halved
    "13, 8, 8", // 6.5 columns are 7
    "1000, 4, 32", // squeezed to maxWidth
    "1, 1000, 8" // one column
  })
  void padsToAStepOfWidth(int width, int height, int columns) {
    assertThat(TASK.encode(white(width, height)).get("x").shape())
        .containsExactly(1, 3, 4, columns);
  }

  @Test
  void padsWithTheMiddleOfTheRange() {
    float[] values = TASK.encode(LINE).get("x").toFloats();

    assertThat(values).hasSize(3 * 4 * 16);
    assertThat(Arrays.copyOfRange(values, 0, 12)).containsOnly(1f);
    assertThat(Arrays.copyOfRange(values, 12, 16)).containsOnly(0f);
  }

  @Test
  void refusesAnotherNumberOfClasses() {
    assertThatThrownBy(() -> TASK.decode(LINE, Map.of("y", Tensor.zeros(1, 2, 5))))
        .hasMessage("output y must be FLOAT32[1, steps, 4]: was FLOAT32[1, 2, 5]")
        .asInstanceOf(InstanceOfAssertFactories.type(InferenceException.class))
        .extracting(InferenceException::code)
        .isEqualTo(ErrorCode.MODEL_OUTPUT);
  }

  @Test
  void refusesProbabilitiesThatAreNone() {
    assertThatThrownBy(() -> decode(step(1, Float.NaN)))
        .hasMessage("output y must have probabilities in 0..1: was NaN at step 0");
  }

  @Test
  void placesBlankAndSpaceAroundTheDictionary() {
    assertThat(TextLineConfig.labels(List.of("a", "b"), 0, true))
        .containsExactly("", "a", "b", " ");
    assertThat(TextLineConfig.labels(List.of("a", "b"), 2, false)).containsExactly("a", "b", "");
    assertThatThrownBy(() -> TextLineConfig.labels(List.of("a"), 3, true))
        .hasMessage("blank must be in 0..2: was 3");
  }

  private static TextReading decode(float[]... steps) {
    float[] values = new float[steps.length * 4];
    for (int i = 0; i < steps.length; i++) {
      System.arraycopy(steps[i], 0, values, i * 4, 4);
    }
    return TASK.decode(LINE, Map.of("y", Tensor.ofFloats(values, 1, steps.length, 4)));
  }

  /** The rest is shared so that the class stays the most probable. */
  private static float[] step(int best, float probability) {
    float[] step = new float[4];
    Arrays.fill(step, (1 - probability) / 3);
    step[best] = probability;
    return step;
  }

  private static Image white(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) 255);
    return new Image(width, height, rgb);
  }
}
