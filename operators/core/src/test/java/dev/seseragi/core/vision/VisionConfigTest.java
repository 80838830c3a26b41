package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisionConfigTest {
  @Test
  void namesTheRuleAndTheValue() {
    assertThatThrownBy(() -> Configs.detection(64, 32, true))
        .hasMessage("maxSide must be at least minSide (64) and sideMultiple (32): was 32");
    assertThatThrownBy(() -> new ColourScaling(true, List.of(0f), List.of(1f)))
        .hasMessage("mean and deviation must have 3 values each: were [0.0] and [1.0]");
    assertThatThrownBy(() -> new ColourScaling(true, List.of(0f, 0f, 0f), List.of(1f, 0f, 1f)))
        .hasMessage("deviation must be above 0: was [1.0, 0.0, 1.0]");
    assertThatThrownBy(() -> line(33, 0.5f, 0))
        .hasMessage(
            "maxWidth must be a multiple of widthStep (8) and at least minWidth (8): was 33");
    assertThatThrownBy(() -> line(32, 1.5f, 0))
        .hasMessage("minConfidence must be in 0..1: was 1.5");
    assertThatThrownBy(() -> line(32, 0.5f, 2)).hasMessage("blank must be in 0..1: was 2");
    assertThatThrownBy(() -> new ImageLimits(0))
        .hasMessage("maxPixels must be in 1..500000000: was 0");
    assertThatThrownBy(() -> new Image(2, 2, new byte[11]))
        .hasMessage("2x2 pixels take 12 bytes: were 11");
  }

  private static TextLineConfig line(int maxWidth, float minConfidence, int blank) {
    return new TextLineConfig(
        "x", "y", Configs.HALF, 4, 8, maxWidth, 8, List.of("", "a"), blank, minConfidence);
  }
}
