package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

/**
 * One line of text in an image.
 *
 * @param text what it says
 * @param confidence mean probability of its characters, in 0..1
 * @param polygon its corners in pixels of the image
 */
public record TextLine(String text, float confidence, Quad polygon) {
  public TextLine {
    requireNonNull(text, "text is null");
    requireNonNull(polygon, "polygon is null");
  }
}
