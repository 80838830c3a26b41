package dev.seseragi.core.vision;

import java.util.List;

/**
 * A rectangle at any angle.
 *
 * @param centre where its diagonals meet
 * @param directionX the x part of the unit vector along its length
 * @param directionY the y part of that vector
 * @param length extent along the vector, at least 0
 * @param breadth extent across it, at least 0
 */
record RotatedRectangle(
    Point centre, double directionX, double directionY, double length, double breadth) {

  /**
   * The rectangle of least area around the points. One of its sides lies on a side of their convex
   * hull (Freeman and Shapira, 1975), so that each side is tried.
   *
   * @param points at least one
   */
  static RotatedRectangle around(List<Point> points) {
    List<Point> hull = ConvexHull.of(points);
    RotatedRectangle best = along(hull, 1, 0);
    for (int i = 0; hull.size() > 1 && i < hull.size(); i++) {
      Point from = hull.get(i);
      Point to = hull.get((i + 1) % hull.size());
      double side = from.distanceTo(to);
      RotatedRectangle next = along(hull, (to.x() - from.x()) / side, (to.y() - from.y()) / side);
      // A difference by rounding alone must not turn an upright rectangle.
      best = next.area() < best.area() * (1 - 1e-9) ? next : best;
    }
    return best;
  }

  private static RotatedRectangle along(List<Point> hull, double dx, double dy) {
    double minU = Double.POSITIVE_INFINITY;
    double maxU = Double.NEGATIVE_INFINITY;
    double minV = Double.POSITIVE_INFINITY;
    double maxV = Double.NEGATIVE_INFINITY;
    for (Point point : hull) {
      double u = point.x() * dx + point.y() * dy;
      double v = point.y() * dx - point.x() * dy;
      minU = Math.min(minU, u);
      maxU = Math.max(maxU, u);
      minV = Math.min(minV, v);
      maxV = Math.max(maxV, v);
    }
    double u = (minU + maxU) / 2;
    double v = (minV + maxV) / 2;
    Point centre = new Point(u * dx - v * dy, u * dy + v * dx);
    return new RotatedRectangle(centre, dx, dy, maxU - minU, maxV - minV);
  }

  double area() {
    return length * breadth;
  }

  double shorterSide() {
    return Math.min(length, breadth);
  }

  /**
   * The inverse of the shrinking with which DBNet is trained (Liao et al., 2020, section 3.5): all
   * sides move outwards by {@code area * ratio / perimeter}. Offsetting a rectangle rounds its
   * corners; the least rectangle around that is the grown one.
   */
  RotatedRectangle unclipped(double ratio) {
    double distance = area() * ratio / (2 * (length + breadth));
    return new RotatedRectangle(
        centre, directionX, directionY, length + 2 * distance, breadth + 2 * distance);
  }

  Quad corners() {
    return Quad.ofCorners(List.of(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)));
  }

  private Point corner(int alongSign, int acrossSign) {
    double u = alongSign * length / 2;
    double v = acrossSign * breadth / 2;
    return new Point(
        centre.x() + u * directionX - v * directionY, centre.y() + u * directionY + v * directionX);
  }
}
