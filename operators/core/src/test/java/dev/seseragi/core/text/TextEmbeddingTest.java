package dev.seseragi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Tensor;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TextEmbeddingTest {
  private static TextEmbeddingConfig config(int padTo, boolean normalize) {
    return new TextEmbeddingConfig(
        "ids", "mask", Optional.of("types"), "states", 2, 8, padTo, 55, normalize);
  }

  private static TextEmbedding task(int padTo, boolean normalize) {
    return new TextEmbedding(new LetterTokenizer(), config(padTo, normalize));
  }

  private static Map<String, Tensor> states(float... values) {
    return Map.of("states", Tensor.ofFloats(values, 1, values.length / 2, 2));
  }

  @Test
  void givesTheEncoderIdsMaskAndTypesFilledUp() {
    Map<String, Tensor> inputs = task(4, false).encode("abc");

    assertThat(inputs.get("ids").shape()).containsExactly(1, 8);
    assertThat(inputs.get("ids").toLongs()).containsExactly(101, 1, 2, 3, 102, 55, 55, 55);
    assertThat(inputs.get("mask").toLongs()).containsExactly(1, 1, 1, 1, 1, 0, 0, 0);
    assertThat(inputs.get("types").toLongs()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void fillsUpNothingWhenAskedToPadToOne() {
    assertThat(task(1, false).encode("abc").get("ids").toLongs())
        .containsExactly(101, 1, 2, 3, 102);
  }

  @Test
  void leavesTypesOutForAnEncoderWithoutThem() {
    TextEmbeddingConfig config =
        new TextEmbeddingConfig("ids", "mask", Optional.empty(), "states", 2, 8, 1, 0, false);

    assertThat(new TextEmbedding(new LetterTokenizer(), config).encode("a"))
        .containsOnlyKeys("ids", "mask");
  }

  @Test
  void cutsALongTextBeforeItsEndToken() {
    assertThat(task(1, false).encode("abcdefghijkl").get("ids").toLongs())
        .containsExactly(101, 1, 2, 3, 4, 5, 6, 102);
  }

  @Test
  void averagesTheStatesOfTokensThatCount() {
    float[] embedding = task(4, false).decode("a", states(1, 2, 3, 4, 8, 0, 100, -100));

    assertThat(embedding).containsExactly(4, 2);
  }

  @Test
  void averagesAllStatesWhenNothingIsFilledUp() {
    assertThat(task(1, false).decode("ab", states(1, 2, 3, 4, 8, 0, 0, 2))).containsExactly(3, 2);
  }

  @Test
  void scalesToLengthOneWhenAsked() {
    float[] embedding = task(1, true).decode("a", states(3, 4, 3, 4, 3, 4));

    assertThat(embedding[0]).isCloseTo(0.6f, within(1e-7f));
    assertThat(embedding[1]).isCloseTo(0.8f, within(1e-7f));
    assertThat(task(1, true).decode("a", states(0, 0, 0, 0, 0, 0))).containsExactly(0, 0);
  }

  @Test
  void refusesOutputsThatAreNotAsDeclared() {
    assertThatThrownBy(() -> task(1, false).decode("a", Map.of()))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_OUTPUT))
        .hasMessage("output states must be [1, tokens, 2]: was null");
    assertThatThrownBy(
            () ->
                task(1, false)
                    .decode("a", Map.of("states", Tensor.ofFloats(new float[3], 1, 1, 3))))
        .hasMessage("output states must be [1, tokens, 2]: was FLOAT32[1, 1, 3]");
    assertThatThrownBy(() -> task(4, false).decode("abc", states(1, 2, 3, 4)))
        .hasMessage("output states must have a state for each of 5 tokens: has 2");
  }

  @Test
  void refusesATextWithoutTokens() {
    Tokenizer silent = text -> new TokenIds(new long[2], new long[2], new long[2]);

    assertThatThrownBy(() -> new TextEmbedding(silent, config(1, false)).encode("a"))
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TEXT_EMPTY));
  }

  @Test
  void refusesNumbersThatDoNotFit() {
    assertThatThrownBy(() -> config(3, false)).hasMessage("padTo must divide maxTokens (8): was 3");
    assertThatThrownBy(
            () ->
                new TextEmbeddingConfig(
                    "ids", "mask", Optional.empty(), "states", 0, 8, 1, 0, false))
        .hasMessage("dimensions must be at least 1: was 0");
  }
}
