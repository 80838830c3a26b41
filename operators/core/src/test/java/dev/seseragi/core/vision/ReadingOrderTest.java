package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  @Test
  void goesDownRowsAndAlongEachRow() {
    TextRegion price = at(200, 52, 40, 20);
    TextRegion item = at(10, 58, 80, 20);
    TextRegion heading = at(60, 10, 120, 24);
    TextRegion footer = at(5, 90, 50, 20);

    assertThat(ReadingOrder.of(List.of(price, footer, item, heading)))
        .containsExactly(heading, item, price, footer);
  }

  @Test
  void partsRowsThatOverlapByLessThanHalf() {
    TextRegion upper = at(100, 10, 40, 20);
    TextRegion lower = at(10, 21, 40, 20);

    assertThat(ReadingOrder.of(List.of(lower, upper))).containsExactly(upper, lower);
  }

  private static TextRegion at(int x, int y, int width, int height) {
    return new TextRegion(
        new Quad(
            new Point(x, y),
            new Point(x + width, y),
            new Point(x + width, y + height),
            new Point(x, y + height)),
        1);
  }
}
