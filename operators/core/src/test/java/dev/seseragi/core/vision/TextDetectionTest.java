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

class TextDetectionTest {
  private static final TextDetectionConfig CONFIG = Configs.detection(736, 2000, true);

  @ParameterizedTest
  @CsvSource({
    "560, 440, 928, 736, 0, 736", // enlarged by 736 / 440 to 936 x 736
    "420, 560, 736, 992, 0, 992", // as RapidOCR: 736 x 981
    "1000, 800, 992, 800, 0, 800", // 31.25 steps
    "4000, 3000, 1984, 1504, 0, 1504", // reduced to 2000 x 1500
    "600, 1900, 640, 1984, 0, 1984", // 736 would make the longer side 2331
    "4000, 60, 1984, 512, 240, 31", // barred to 4000 x 1000, reduced to 2000 x 500
    "300, 28, 1984, 480, 149, 182", // barred to 300 x 74, enlarged to 2000 x 493
  })
  void framesTheImage(int width, int height, int mapWidth, int mapHeight, int top, int rows) {
    assertThat(Framing.of(blank(width, height), CONFIG))
        .isEqualTo(new Framing(mapWidth, mapHeight, top, rows));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 100000", "100000, 1", "4000000, 1", "1, 4000000"})
  void boundsTheMapOfEveryImage(int width, int height) {
    Framing frame = Framing.of(blank(width, height), CONFIG);

    assertThat(frame.width()).isBetween(32, 2000);
    assertThat(frame.height()).isBetween(32, 2000);
    assertThat(frame.rows()).isBetween(1, frame.height());
  }

  @Test
  void givesBlueFirstAndScaledToTheRange() {
    byte[] rgb = new byte[64 * 32 * 3];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = (byte) 255;
      rgb[i + 1] = 51;
    }
    Tensor input =
        new TextDetection(Configs.detection(32, 64, true)).encode(new Image(64, 32, rgb)).get("x");

    assertThat(input.shape()).containsExactly(1, 3, 32, 64);
    float[] values = input.toFloats();
    assertThat(values[5]).isEqualTo(-1f, within(1e-6f));
    assertThat(values[32 * 64 + 5]).isEqualTo(-0.6f, within(1e-6f));
    assertThat(values[2 * 32 * 64 + 5]).isEqualTo(1f, within(1e-6f));
  }

  @Test
  void laysBarsInBlack() {
    byte[] rgb = new byte[320 * 16 * 3];
    Arrays.fill(rgb, (byte) 255);
    Tensor input =
        new TextDetection(Configs.detection(32, 320, true))
            .encode(new Image(320, 16, rgb))
            .get("x");

    // 320 / 8 = 40, twice is 80, which rounds to 2 steps of 32; 16 of 80 are 13 of 64 rows.
    assertThat(input.shape()).containsExactly(1, 3, 64, 320);
    float[] values = input.toFloats();
    assertThat(values[24 * 320]).isEqualTo(-1f, within(1e-6f));
    assertThat(values[25 * 320]).isEqualTo(1f, within(1e-6f));
    assertThat(values[37 * 320]).isEqualTo(1f, within(1e-6f));
    assertThat(values[38 * 320]).isEqualTo(-1f, within(1e-6f));
  }

  @Test
  void givesRegionsInPixelsOfTheImage() {
    TextDetection task = new TextDetection(Configs.detection(32, 64, false));
    float[] map = new float[32 * 64];
    for (int y = 10; y < 16; y++) {
      Arrays.fill(map, y * 64 + 20, y * 64 + 41, 0.9f);
    }

    List<TextRegion> regions =
        task.decode(blank(128, 64), Map.of("y", Tensor.ofFloats(map, 1, 1, 32, 64)));

    assertThat(regions).hasSize(1);
    assertThat(regions.get(0).polygon().topLeft()).isEqualTo(new Point(34, 14));
    assertThat(regions.get(0).polygon().bottomRight()).isEqualTo(new Point(86, 36));
  }

  @Test
  void refusesAMapOfOtherSides() {
    TextDetection task = new TextDetection(Configs.detection(32, 64, false));

    assertThatThrownBy(() -> task.decode(blank(64, 32), Map.of("y", Tensor.zeros(1, 1, 32, 32))))
        .hasMessage("output y must be FLOAT32[1, 1, 32, 64]: was FLOAT32[1, 1, 32, 32]")
        .asInstanceOf(InstanceOfAssertFactories.type(InferenceException.class))
        .extracting(InferenceException::code)
        .isEqualTo(ErrorCode.MODEL_OUTPUT);
    assertThatThrownBy(() -> task.decode(blank(64, 32), Map.of()))
        .hasMessage("output y must be FLOAT32[1, 1, 32, 64]: was null");
  }

  private static Image blank(int width, int height) {
    return new Image(width, height, new byte[width * height * 3]);
  }
}
