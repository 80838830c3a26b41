package dev.seseragi.core.vision;

/**
 * A projective map of the unit square onto a quadrilateral, in closed form (Heckbert, "Fundamentals
 * of Texture Mapping and Image Warping", 1989, section 2.2.3): {@code x = (au + bv + c) / (gu + hv
 * + 1)} and {@code y = (du + ev + f) / (gu + hv + 1)}.
 */
record Perspective(double a, double b, double c, double d, double e, double f, double g, double h) {

  /** Maps (0, 0), (1, 0), (1, 1) and (0, 1) to the corners, clockwise from the top left. */
  static Perspective fromUnitSquare(Quad quad) {
    Point p0 = quad.topLeft();
    Point p1 = quad.topRight();
    Point p2 = quad.bottomRight();
    Point p3 = quad.bottomLeft();
    double dx1 = p1.x() - p2.x();
    double dy1 = p1.y() - p2.y();
    double dx2 = p3.x() - p2.x();
    double dy2 = p3.y() - p2.y();
    double sx = p0.x() - p1.x() + p2.x() - p3.x();
    double sy = p0.y() - p1.y() + p2.y() - p3.y();
    double determinant = dx1 * dy2 - dx2 * dy1;
    // Three corners in a line have no perspective: then the parallelogram of the other three.
    double g = determinant == 0 ? 0 : (sx * dy2 - dx2 * sy) / determinant;
    double h = determinant == 0 ? 0 : (dx1 * sy - sx * dy1) / determinant;
    return new Perspective(
        p1.x() - p0.x() + g * p1.x(),
        p3.x() - p0.x() + h * p3.x(),
        p0.x(),
        p1.y() - p0.y() + g * p1.y(),
        p3.y() - p0.y() + h * p3.y(),
        p0.y(),
        g,
        h);
  }

  double x(double u, double v) {
    return (a * u + b * v + c) / (g * u + h * v + 1);
  }

  double y(double u, double v) {
    return (d * u + e * v + f) / (g * u + h * v + 1);
  }
}
