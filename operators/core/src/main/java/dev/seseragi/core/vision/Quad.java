package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/** Four corners, clockwise from the top left of what they surround. */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {
  public Quad {
    requireNonNull(topLeft, "topLeft is null");
    requireNonNull(topRight, "topRight is null");
    requireNonNull(bottomRight, "bottomRight is null");
    requireNonNull(bottomLeft, "bottomLeft is null");
  }

  /** Names four corners by where they lie: the two on the left, the two on the right. */
  static Quad ofCorners(List<Point> corners) {
    List<Point> byX = corners.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
    Point[] left = byHeight(byX.get(0), byX.get(1));
    Point[] right = byHeight(byX.get(2), byX.get(3));
    return new Quad(left[0], right[0], right[1], left[1]);
  }

  private static Point[] byHeight(Point a, Point b) {
    return a.y() <= b.y() ? new Point[] {a, b} : new Point[] {b, a};
  }

  /** Clockwise from the top left. */
  public List<Point> corners() {
    return List.of(topLeft, topRight, bottomRight, bottomLeft);
  }

  /** The longer of the upper and the lower side. */
  double width() {
    return Math.max(topLeft.distanceTo(topRight), bottomLeft.distanceTo(bottomRight));
  }

  /** The longer of the left and the right side. */
  double height() {
    return Math.max(topLeft.distanceTo(bottomLeft), topRight.distanceTo(bottomRight));
  }

  double centreY() {
    return corners().stream().mapToDouble(Point::y).average().orElseThrow();
  }

  double left() {
    return Math.min(topLeft.x(), bottomLeft.x());
  }

  /** From a detector's map to whole pixels of the image in it. */
  Quad unframed(Framing frame, Image image) {
    double factorX = (double) image.width() / frame.width();
    double factorY = (double) image.height() / frame.rows();
    return ofCorners(
        corners().stream()
            .map(
                corner ->
                    new Point(
                        pixel(corner.x() * factorX, image.width()),
                        pixel((corner.y() - frame.top()) * factorY, image.height())))
            .toList());
  }

  private static double pixel(double value, int side) {
    return Math.max(0, Math.min(side - 1, Math.rint(value)));
  }
}
