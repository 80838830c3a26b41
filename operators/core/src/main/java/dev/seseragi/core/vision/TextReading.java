package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

/**
 * What a line says.
 *
 * @param text the characters; empty when none was seen
 * @param confidence mean probability of the characters, in 0..1; 0 for an empty text
 * @param accepted whether there is text and its confidence reaches the model's threshold
 */
public record TextReading(String text, float confidence, boolean accepted) {
  public TextReading {
    requireNonNull(text, "text is null");
  }
}
