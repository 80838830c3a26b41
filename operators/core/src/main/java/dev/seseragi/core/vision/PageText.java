package dev.seseragi.core.vision;

import java.util.List;

/**
 * The text in an image.
 *
 * @param width of the image in pixels
 * @param height of the image in pixels
 * @param lines in reading order: top to bottom, then left to right
 */
public record PageText(int width, int height, List<TextLine> lines) {
  public PageText {
    lines = List.copyOf(lines);
  }
}
