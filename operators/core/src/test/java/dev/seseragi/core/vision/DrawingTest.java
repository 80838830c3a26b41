package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void outlinesEachLineAndLeavesTheRest() {
    Image black = new Image(200, 100, new byte[200 * 100 * 3]);
    Quad polygon =
        new Quad(new Point(20, 40), new Point(180, 40), new Point(180, 70), new Point(20, 70));

    BufferedImage drawn = Drawing.lines(black, List.of(new TextLine("stream", 0.9f, polygon)));

    assertThat(drawn.getWidth()).isEqualTo(200);
    assertThat(drawn.getRGB(100, 70) >> 16 & 0xff).isGreaterThan(150);
    assertThat(drawn.getRGB(180, 55) >> 16 & 0xff).isGreaterThan(150);
    assertThat(drawn.getRGB(100, 55) & 0xffffff).isZero();
    assertThat(drawn.getRGB(100, 90) & 0xffffff).isZero();
    assertThat(black.sample(100, 70, 0)).isZero();
  }
}
