package dev.seseragi.core.vision;

import java.util.List;

/** The mean of a map inside a convex polygon. */
final class MeanInside {
  private MeanInside() {}

  /**
   * The mean over the pixels inside and those that a line along a side would colour, which lie up
   * to half a pixel outside. Corners are taken at whole pixels towards the top left. Both are how
   * PP-OCR fills its mask.
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
      Span span = Span.of(corners, y);
      int to = (int) Math.min(map.width() - 1, Math.floor(span.right()));
      for (int x = (int) Math.max(0, Math.ceil(span.left())); x <= to; x++) {
        sum += map.at(x, y);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Where a row of pixels enters and leaves a polygon; empty when left is beyond right. */
  private record Span(double left, double right) {
    static Span of(List<Point> corners, int y) {
      double left = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < corners.size(); i++) {
        Span side = ofSide(corners.get(i), corners.get((i + 1) % corners.size()), y);
        left = Math.min(left, side.left);
        right = Math.max(right, side.right);
      }
      return new Span(left, right);
    }

    /** A flat side colours a run of pixels in each of its rows, a steep one a single pixel. */
    private static Span ofSide(Point a, Point b, int y) {
      double dx = b.x() - a.x();
      double dy = b.y() - a.y();
      boolean flat = Math.abs(dx) > Math.abs(dy);
      double reach = flat ? 0.5 : 0;
      double low = Math.max(y - reach, Math.min(a.y(), b.y()));
      double high = Math.min(y + reach, Math.max(a.y(), b.y()));
      if (low > high) {
        return new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
      }
      double x1 = dy == 0 ? a.x() : a.x() + (low - a.y()) * dx / dy;
      double x2 = dy == 0 ? b.x() : a.x() + (high - a.y()) * dx / dy;
      double margin = flat ? 0 : 0.5;
      return new Span(Math.min(x1, x2) - margin, Math.max(x1, x2) + margin);
    }
  }
}
