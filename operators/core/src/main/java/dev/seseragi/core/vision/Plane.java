package dev.seseragi.core.vision;

import java.nio.FloatBuffer;

/** A probability for each pixel of a map, row by row; read in place. */
record Plane(int width, int height, FloatBuffer values) {
  float at(int x, int y) {
    return values.get(y * width + x);
  }
}
