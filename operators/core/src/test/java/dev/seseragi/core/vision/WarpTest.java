package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarpTest {
  @ParameterizedTest
  @CsvSource({"101, 50", "17, 13", "24, 18", "48, 36"})
  void resizesLikeOpenCv(int width, int height) {
    Image resized = Resize.bilinear(Golden.image("source.png"), width, height);
    Image golden = Golden.image("resized-%dx%d.png".formatted(width, height));

    assertThat(Golden.difference(resized, golden)).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "slanted, 6, 9, 40, 4, 42, 17, 8, 23",
    "keystone, 5, 5, 43, 8, 38, 30, 9, 27",
    "upright, 10, 3, 21, 4, 20, 33, 9, 32"
  })
  void cutsLinesLikeRapidOcr(
      String name, int x1, int y1, int x2, int y2, int x3, int y3, int x4, int y4) {
    Quad polygon =
        new Quad(new Point(x1, y1), new Point(x2, y2), new Point(x3, y3), new Point(x4, y4));

    Image crop = LineCrop.of(Golden.image("source.png"), polygon);
    Image golden = Golden.image("crop-%s.png".formatted(name));

    assertThat(crop.width()).isEqualTo(golden.width());
    assertThat(crop.height()).isEqualTo(golden.height());
    assertThat(Golden.difference(crop, golden)).isLessThanOrEqualTo(1);
  }

  @Test
  void mapsTheUnitSquareOntoTheCorners() {
    Quad keystone =
        new Quad(new Point(5, 5), new Point(43, 8), new Point(38, 30), new Point(9, 27));
    Perspective map = Perspective.fromUnitSquare(keystone);

    assertThat(map.x(0, 0)).isEqualTo(5, within(1e-9));
    assertThat(map.y(1, 0)).isEqualTo(8, within(1e-9));
    assertThat(map.x(1, 1)).isEqualTo(38, within(1e-9));
    assertThat(map.y(1, 1)).isEqualTo(30, within(1e-9));
    assertThat(map.x(0, 1)).isEqualTo(9, within(1e-9));
    assertThat(map.y(0, 1)).isEqualTo(27, within(1e-9));
  }

  /** The diagonals of the square meet where the diagonals of the corners do. */
  @Test
  void keepsLinesStraight() {
    Quad keystone = new Quad(new Point(0, 0), new Point(12, 0), new Point(9, 6), new Point(3, 6));
    Perspective map = Perspective.fromUnitSquare(keystone);

    assertThat(map.x(0.5, 0.5)).isEqualTo(6, within(1e-9));
    assertThat(map.y(0.5, 0.5)).isEqualTo(4, within(1e-9));
  }

  @Test
  void fallsBackToAParallelogramWhenCornersAreInALine() {
    Quad flat = new Quad(new Point(0, 0), new Point(4, 0), new Point(2, 2), new Point(0, 4));
    Perspective map = Perspective.fromUnitSquare(flat);

    assertThat(map.x(0.5, 0)).isEqualTo(2, within(1e-9));
    assertThat(map.y(0, 0.5)).isEqualTo(2, within(1e-9));
  }

  @Test
  void turnsHighCropsLeft() {
    byte[] rgb = {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6};

    Image turned = new Image(2, 3, rgb).turnedLeft();

    assertThat(turned.width()).isEqualTo(3);
    assertThat(turned.rgb()).containsExactly(2, 2, 2, 4, 4, 4, 6, 6, 6, 1, 1, 1, 3, 3, 3, 5, 5, 5);
  }
}
