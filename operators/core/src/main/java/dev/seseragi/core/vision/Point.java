package dev.seseragi.core.vision;

/** A place in an image, in pixels. */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException(
          "coordinates must be finite: were (%s, %s)".formatted(x, y));
    }
  }

  double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
