package dev.seseragi.core.vision;

import java.util.List;

/** The mean of a map inside a convex polygon. */
final class MeanInside {
  private MeanInside() {}

  /**
   * The mean over the pixels whose centres lie inside or within half a column of a side. Corners
   * are taken at whole pixels towards the top left, as PP-OCR does when it fills its mask.
   *
   * @return 0 when the polygon has no pixel inside the map
   */
  static double of(Plane map, Quad polygon) {
    List<Point> corners =
        polygon.corners().stream()
            .map(corner -> new Point(Math.floor(corner.x()), Math.floor(corner.y())))
            .toList();
    int top = (int) corners.stream().mapToDouble(Point::y).min().orElseThrow();
    int bottom = (int) corners.stream().mapToDouble(Point::y).max().orElseThrow();
    double sum = 0;
    long count = 0;
    for (int y = Math.max(0, top); y <= Math.min(map.height() - 1, bottom); y++) {
      double[] span = span(corners, y);
      int from = Math.max(0, (int) Math.ceil(span[0] - 0.5));
      int to = Math.min(map.width() - 1, (int) Math.floor(span[1] + 0.5));
      for (int x = from; x <= to; x++) {
        sum += map.at(x, y);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Where a row enters and leaves the polygon. */
  private static double[] span(List<Point> corners, int y) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < corners.size(); i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % corners.size());
      if (Math.min(a.y(), b.y()) <= y && y <= Math.max(a.y(), b.y())) {
        double share = a.y() == b.y() ? 0 : (y - a.y()) / (b.y() - a.y());
        double x = a.x() + share * (b.x() - a.x());
        left = Math.min(left, a.y() == b.y() ? Math.min(a.x(), b.x()) : x);
        right = Math.max(right, a.y() == b.y() ? Math.max(a.x(), b.x()) : x);
      }
    }
    return new double[] {left, right};
  }
}
