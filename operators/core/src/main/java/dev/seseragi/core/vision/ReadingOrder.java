package dev.seseragi.core.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Top to bottom, then left to right. Regions share a row when their centres differ by less than
 * half of the lower one's height.
 */
final class ReadingOrder {
  private ReadingOrder() {}

  static List<TextRegion> of(List<TextRegion> regions) {
    List<TextRegion> downwards =
        regions.stream()
            .sorted(Comparator.comparingDouble(region -> region.polygon().centreY()))
            .toList();
    List<TextRegion> ordered = new ArrayList<>();
    List<TextRegion> row = new ArrayList<>();
    for (TextRegion region : downwards) {
      if (!row.isEmpty() && !sharesRow(row.get(row.size() - 1), region)) {
        flush(row, ordered);
      }
      row.add(region);
    }
    flush(row, ordered);
    return ordered;
  }

  private static boolean sharesRow(TextRegion above, TextRegion below) {
    double height = Math.min(above.polygon().height(), below.polygon().height());
    return below.polygon().centreY() - above.polygon().centreY() < height / 2;
  }

  private static void flush(List<TextRegion> row, List<TextRegion> ordered) {
    row.sort(Comparator.comparingDouble(region -> region.polygon().left()));
    ordered.addAll(row);
    row.clear();
  }
}
