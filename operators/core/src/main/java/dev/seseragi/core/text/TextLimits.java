package dev.seseragi.core.text;

/**
 * What a text may measure.
 *
 * @param maxChars longest text in UTF-16 units
 */
public record TextLimits(int maxChars) {
  public TextLimits {
    if (maxChars < 1) {
      throw new IllegalArgumentException("maxChars must be at least 1: was " + maxChars);
    }
  }
}
