package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seseragi.core.inference.BatchPolicy;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.MicroBatcher;
import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.inference.Predictor;
import dev.seseragi.core.inference.Tensor;
import dev.seseragi.core.inference.Timings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  /** Three bars of "text" whose brightness says what they read. */
  private static final int[] TOPS = {8, 28, 48};

  @Test
  void readsTheLinesInOrderWithTheirPolygons() {
    Prediction<PageText> read = read(page(240, 120, 240), TextReaderTest::recognize, 10);

    PageText text = read.value();
    assertThat(text.width()).isEqualTo(64);
    assertThat(text.height()).isEqualTo(64);
    assertThat(text.lines()).extracting(TextLine::text).containsExactly("b", "a", "b");
    assertThat(text.lines()).allMatch(line -> line.confidence() > 0.9f);
    assertThat(text.lines().get(1).polygon().topLeft()).isEqualTo(new Point(4, 24));
  }

  @Test
  void dropsLinesBelowTheThreshold() {
    assertThat(read(page(240, 60, 120), TextReaderTest::recognize, 10).value().lines())
        .extracting(TextLine::text)
        .containsExactly("b", "a");
  }

  @Test
  void answersAnEmptyPageWithNoLines() {
    Prediction<PageText> read = read(page(0, 0, 0), TextReaderTest::recognize, 10);

    assertThat(read.value().lines()).isEmpty();
    assertThat(read.timings().computeNanos()).isPositive();
  }

  @Test
  void readsTheStrongestLinesOnly() {
    assertThat(read(page(240, 120, 250), TextReaderTest::recognize, 2).value().lines())
        .extracting(TextLine::text)
        .containsExactly("b", "b");
  }

  @Test
  void failsAsAWholeWhenALineFails() {
    UnaryOperator<Map<String, Tensor>> failing =
        inputs -> {
          throw new InferenceException(ErrorCode.MODEL_FAILED, "no more");
        };

    assertThatThrownBy(() -> read(page(240, 0, 240), failing, 10))
        .isInstanceOf(CompletionException.class)
        .hasCause(new InferenceException(ErrorCode.MODEL_FAILED, "no more"))
        .cause()
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_FAILED));
  }

  @Test
  void addsTheCostOfDetectionAndOfTheSlowestLine() {
    Timings timings = read(page(240, 120, 240), TextReaderTest::recognize, 10).timings();

    assertThat(timings.encodeNanos()).isPositive();
    assertThat(timings.decodeNanos()).isPositive();
    assertThat(timings.batchSize()).isBetween(1, 3);
  }

  private static Prediction<PageText> read(
      Image image, UnaryOperator<Map<String, Tensor>> recognizer, int maxLines) {
    try (Predictor<Image, List<TextRegion>> detection =
            new Predictor<>(
                new TextDetection(Configs.detection(64, 64, false)),
                new MicroBatcher(model(TextReaderTest::detect), BatchPolicy.single()));
        Predictor<Image, TextReading> recognition =
            new Predictor<>(
                new TextLineRecognition(Configs.line()),
                new MicroBatcher(model(recognizer), BatchPolicy.ofWaiting(4)))) {
      return new TextReader(detection, recognition, maxLines).read(image).join();
    }
  }

  /** The probability of text is the brightness: 1 from 255 on, 0 from 0 on, at least 0.7 else. */
  private static Map<String, Tensor> detect(Map<String, Tensor> inputs) {
    float[] pixels = inputs.get("x").toFloats();
    float[] map = new float[64 * 64];
    for (int i = 0; i < map.length; i++) {
      map[i] = pixels[i] <= -1 ? 0 : 0.7f + 0.3f * (pixels[i] + 1) / 2;
    }
    return Map.of("y", Tensor.ofFloats(map, 1, 1, 64, 64));
  }

  /** One step a line: its middle is "b" when bright, "a" when half, and unsure when dark. */
  private static Map<String, Tensor> recognize(Map<String, Tensor> inputs) {
    Tensor lines = inputs.get("x");
    int rows = (int) lines.dimension(0);
    int columns = (int) lines.dimension(3);
    float[] pixels = lines.toFloats();
    float[] steps = new float[rows * 4];
    for (int row = 0; row < rows; row++) {
      float middle = pixels[row * 3 * 4 * columns + columns + 4];
      int label = middle > 0.5f ? 2 : 1;
      float probability = middle > -0.3f ? 0.97f : 0.4f;
      Arrays.fill(steps, row * 4, row * 4 + 4, (1 - probability) / 3);
      steps[row * 4 + label] = probability;
    }
    return Map.of("y", Tensor.ofFloats(steps, rows, 1, 4));
  }

  private static Image page(int... brightness) {
    byte[] rgb = new byte[64 * 64 * 3];
    for (int line = 0; line < TOPS.length; line++) {
      for (int y = TOPS[line]; y < TOPS[line] + 6; y++) {
        Arrays.fill(rgb, (y * 64 + 8) * 3, (y * 64 + 56) * 3, (byte) brightness[line]);
      }
    }
    return new Image(64, 64, rgb);
  }

  private static Model model(UnaryOperator<Map<String, Tensor>> function) {
    return new Model() {
      @Override
      public ModelId id() {
        return new ModelId("tiny", "1", "0");
      }

      @Override
      public Map<String, Tensor> run(Map<String, Tensor> inputs) {
        return function.apply(inputs);
      }

      @Override
      public void close() {}
    };
  }
}
