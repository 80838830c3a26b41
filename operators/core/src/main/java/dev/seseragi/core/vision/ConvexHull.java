package dev.seseragi.core.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Convex hull by monotone chains (Andrew, 1979). */
final class ConvexHull {
  private ConvexHull() {}

  /**
   * The corners of the hull in turning order, without points that lie on its sides.
   *
   * @param points at least one; repeated points are allowed
   */
  static List<Point> of(List<Point> points) {
    List<Point> sorted =
        points.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Point::y).thenComparingDouble(Point::x))
            .toList();
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Point> hull = new ArrayList<>();
    sorted.forEach(point -> add(hull, point, 0));
    int first = hull.size() - 1;
    for (int i = sorted.size() - 2; i >= 0; i--) {
      add(hull, sorted.get(i), first);
    }
    hull.remove(hull.size() - 1); // The chain ends where it began.
    return hull;
  }

  private static void add(List<Point> hull, Point point, int first) {
    while (hull.size() - first >= 2
        && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
      hull.remove(hull.size() - 1);
    }
    hull.add(point);
  }

  private static double turn(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }
}
