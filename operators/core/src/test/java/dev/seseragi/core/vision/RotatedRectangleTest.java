package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RotatedRectangleTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void surroundsATurnedSquareExactly() {
    RotatedRectangle square =
        RotatedRectangle.around(points("10,0", "20,10", "10,20", "0,10", "10,10", "12,9"));

    assertThat(square.area()).isEqualTo(200, EXACT);
    assertThat(square.centre().distanceTo(new Point(10, 10))).isEqualTo(0, EXACT);
    assertThat(square.shorterSide()).isEqualTo(Math.sqrt(200), EXACT);
  }

  @Test
  void keepsAnUprightRectangleUpright() {
    RotatedRectangle upright = RotatedRectangle.around(points("2,3", "12,3", "12,7", "2,7"));

    assertThat(upright.corners())
        .isEqualTo(new Quad(new Point(2, 3), new Point(12, 3), new Point(12, 7), new Point(2, 7)));
  }

  @Test
  void collapsesToALineOrAPoint() {
    RotatedRectangle line = RotatedRectangle.around(points("1,1", "4,5", "2.5,3"));
    RotatedRectangle point = RotatedRectangle.around(points("3,4", "3,4"));

    assertThat(Math.max(line.length(), line.breadth())).isEqualTo(5, EXACT);
    assertThat(line.shorterSide()).isEqualTo(0, EXACT);
    assertThat(point.area()).isZero();
    assertThat(point.centre()).isEqualTo(new Point(3, 4));
  }

  /** 40 x 10: area 400, perimeter 100, ratio 1.5, so each side moves by 6. */
  @Test
  void growsByAreaTimesRatioOverPerimeter() {
    RotatedRectangle grown =
        RotatedRectangle.around(points("10,20", "50,20", "50,30", "10,30")).unclipped(1.5);

    assertThat(grown.corners())
        .isEqualTo(
            new Quad(new Point(4, 14), new Point(56, 14), new Point(56, 36), new Point(4, 36)));
  }

  @Test
  void isNoLargerThanOpenCvsAndElsewhereTheSame() {
    for (String[] row : Golden.table("rectangles.tsv")) {
      RotatedRectangle rectangle = RotatedRectangle.around(points(row[0].split(" ")));
      double longer = Double.parseDouble(row[3]);
      double shorter = Double.parseDouble(row[4]);

      assertThat(rectangle.area()).isEqualTo(longer * shorter, within(0.02));
      assertThat(Math.max(rectangle.length(), rectangle.breadth())).isEqualTo(longer, within(1e-3));
      assertThat(rectangle.shorterSide()).isEqualTo(shorter, within(1e-3));
      assertThat(rectangle.centre().x()).isEqualTo(Double.parseDouble(row[1]), within(1e-3));
      assertThat(rectangle.centre().y()).isEqualTo(Double.parseDouble(row[2]), within(1e-3));
    }
  }

  @Test
  void dropsPointsOnTheSidesOfAHull() {
    assertThat(ConvexHull.of(points("0,0", "2,0", "4,0", "4,4", "0,4", "0,2", "1,1")))
        .containsExactly(new Point(0, 0), new Point(4, 0), new Point(4, 4), new Point(0, 4));
  }

  private static List<Point> points(String... pairs) {
    return Arrays.stream(pairs)
        .map(pair -> pair.split(","))
        .map(pair -> new Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
        .toList();
  }
}
