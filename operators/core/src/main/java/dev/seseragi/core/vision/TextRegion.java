package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

/**
 * Where a line of text is.
 *
 * @param polygon its corners in the image
 * @param score mean probability of text inside, in 0..1
 */
public record TextRegion(Quad polygon, float score) {
  public TextRegion {
    requireNonNull(polygon, "polygon is null");
  }
}
