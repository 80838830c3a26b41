package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionSearchTest {
  private static final RegionSearch SEARCH = new RegionSearch(Configs.detection(32, 960, false));

  /** 21 x 6 pixel centres span 20 x 5: they grow by 20 * 5 * 1.6 / 50 = 3.2 on each side. */
  @Test
  void growsAPlateauToTheTextThatItStandsFor() {
    float[] map = new float[64 * 32];
    fill(map, 20, 10, 21, 6, 0.9f);

    TextRegion region = find(SEARCH, map, 64, 32).get(0);

    assertThat(region.score()).isEqualTo(0.9f, within(1e-6f));
    assertThat(region.polygon()).isEqualTo(quad(17, 7, 43, 18));
  }

  @Test
  void mapsToTheSidesOfTheImage() {
    float[] map = new float[64 * 32];
    fill(map, 20, 10, 21, 6, 0.9f);

    Framing frame = new Framing(64, 32, 4, 24);
    TextRegion region =
        SEARCH.find(new Plane(64, 32, FloatBuffer.wrap(map)), frame, blank(128, 96)).get(0);

    // x: 16.8 and 43.2 times 2; y: 6.8 and 18.2, less the bar of 4, times 4.
    assertThat(region.polygon()).isEqualTo(quad(34, 11, 86, 57));
  }

  @Test
  void staysInsideTheImage() {
    float[] map = new float[64 * 32];
    fill(map, 0, 0, 64, 32, 1);

    assertThat(find(SEARCH, map, 64, 32).get(0).polygon()).isEqualTo(quad(0, 0, 63, 31));
  }

  @Test
  void dropsWhatIsFaintThinOrSmall() {
    float[] map = new float[64 * 32];
    fill(map, 2, 2, 20, 6, 0.4f); // above the threshold of pixels, below that of boxes
    fill(map, 30, 2, 20, 3, 0.9f); // spans 2 pixels, least is 3
    fill(map, 30, 20, 1, 1, 0.9f);

    assertThat(find(SEARCH, map, 64, 32)).isEmpty();
  }

  @Test
  void joinsDiagonalNeighboursAndPartsWhatDoesNotTouch() {
    float[] map = new float[64 * 32];
    fill(map, 4, 4, 10, 6, 0.9f);
    fill(map, 14, 10, 10, 6, 0.9f);
    fill(map, 40, 4, 10, 6, 0.9f);

    boolean[] mask = new boolean[map.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = map[i] > 0;
    }

    assertThat(ConnectedRegions.of(64, 32, mask))
        .extracting(ConnectedRegions.Region::pixels)
        .containsExactly(120, 60);
  }

  @Test
  void dilationClosesAGapOfOnePixel() {
    float[] map = new float[64 * 32];
    fill(map, 4, 4, 10, 6, 0.9f);
    fill(map, 15, 4, 10, 6, 0.9f);

    assertThat(find(SEARCH, map, 64, 32)).hasSize(2);
    assertThat(find(new RegionSearch(Configs.detection(32, 960, true)), map, 64, 32)).hasSize(1);
  }

  @Test
  void looksAtTheLargestCandidatesFirst() {
    float[] map = new float[64 * 32];
    fill(map, 2, 2, 8, 6, 0.9f);
    fill(map, 30, 2, 20, 6, 0.9f);
    TextDetectionConfig one =
        new TextDetectionConfig(
            "x", "y", Configs.HALF, 30, 8, 32, 960, 32, 0.3f, false, 0.5f, 1.6f, 3, 1);

    List<TextRegion> regions = find(new RegionSearch(one), map, 64, 32);

    assertThat(regions).hasSize(1);
    assertThat(regions.get(0).polygon().left()).isGreaterThan(20);
  }

  @Test
  void takesTheMeanOverATurnedPolygon() {
    float[] map = new float[11 * 11];
    fill(map, 0, 0, 11, 5, 1); // the upper five rows
    Quad diamond = new Quad(new Point(0, 5), new Point(5, 0), new Point(10, 5), new Point(5, 10));

    // Rows 0..4 of the diamond have 1, 3, 5, 7 and 9 pixels; all have 61.
    assertThat(MeanInside.of(new Plane(11, 11, FloatBuffer.wrap(map)), diamond))
        .isEqualTo(25.0 / 61, within(1e-9));
  }

  /** RapidOCR grows polygons in whole pixels of the map; that and rounding make up the bound. */
  @Test
  void findsWhatRapidOcrFindsInARealMap() {
    Image bits = Golden.image("label-map.png");
    float[] map = new float[bits.width() * bits.height()];
    for (int i = 0; i < map.length; i++) {
      map[i] = bits.sample(i % bits.width(), i / bits.width(), 0) / 255f;
    }
    Framing frame = new Framing(bits.width(), bits.height(), 0, bits.height());

    List<TextRegion> regions =
        ReadingOrder.of(
            new RegionSearch(Configs.detection(736, 2000, true))
                .find(
                    new Plane(bits.width(), bits.height(), FloatBuffer.wrap(map)),
                    frame,
                    blank(560, 440)));

    List<String[]> golden = Golden.table("label-regions.tsv");
    assertThat(regions).hasSameSizeAs(golden);
    for (int i = 0; i < regions.size(); i++) {
      for (int corner = 0; corner < 4; corner++) {
        Point found = regions.get(i).polygon().corners().get(corner);
        assertThat(found.x()).isEqualTo(number(golden.get(i), 2 * corner), within(1.0));
        assertThat(found.y()).isEqualTo(number(golden.get(i), 2 * corner + 1), within(1.0));
      }
      assertThat((double) regions.get(i).score())
          .isEqualTo(number(golden.get(i), 8), within(0.005));
    }
  }

  private static double number(String[] row, int column) {
    return Double.parseDouble(row[column]);
  }

  private static List<TextRegion> find(RegionSearch search, float[] map, int width, int height) {
    return search.find(
        new Plane(width, height, FloatBuffer.wrap(map)),
        new Framing(width, height, 0, height),
        blank(width, height));
  }

  private static void fill(float[] map, int left, int top, int columns, int rows, float value) {
    for (int y = top; y < top + rows; y++) {
      for (int x = left; x < left + columns; x++) {
        map[y * (map.length % 64 == 0 ? 64 : 11) + x] = value;
      }
    }
  }

  private static Image blank(int width, int height) {
    return new Image(width, height, new byte[width * height * 3]);
  }

  private static Quad quad(int left, int top, int right, int bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
