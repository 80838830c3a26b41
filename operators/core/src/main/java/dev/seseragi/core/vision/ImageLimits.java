package dev.seseragi.core.vision;

/**
 * What an image file may ask for before memory is taken.
 *
 * @param maxPixels most pixels, width times height, in 1..500,000,000
 */
public record ImageLimits(long maxPixels) {
  /** Three bytes a pixel must fit one array. */
  private static final long MOST = 500_000_000;

  /** 40 million pixels. */
  public static final ImageLimits DEFAULT = new ImageLimits(40_000_000);

  public ImageLimits {
    if (maxPixels < 1 || maxPixels > MOST) {
      throw new IllegalArgumentException(
          "maxPixels must be in 1..%d: was %d".formatted(MOST, maxPixels));
    }
  }
}
