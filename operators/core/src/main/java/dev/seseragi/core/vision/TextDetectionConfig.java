package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

/**
 * What a DBNet text detector needs besides its graph.
 *
 * @param input name of the input, float32[n, 3, height, width]
 * @param output name of the output, float32[n, 1, height, width]: the probability of text
 * @param colours order and scaling of the channels
 * @param minHeight an image of at most this height gets black bars above and below, in pixels
 * @param maxAspect so does one that is wider than this times its height; with bars its height is
 *     twice the least that would need none
 * @param minSide a smaller shorter side is enlarged to this, in pixels
 * @param maxSide a longer side is reduced to this, and nothing is enlarged beyond it
 * @param sideMultiple both sides become multiples of this
 * @param threshold a pixel is text when its probability is above this
 * @param dilate whether the text pixels grow by one to the right and downwards, which closes gaps
 * @param boxThreshold least mean probability of text inside a region
 * @param unclipRatio how far a region grows: {@code area * ratio / perimeter} on each side
 * @param minSize least shorter side of a region, in pixels of the map before it grows and of the
 *     image at the end; a grown region must have 2 more
 * @param maxCandidates most regions that are looked at, the largest first
 */
public record TextDetectionConfig(
    String input,
    String output,
    ColourScaling colours,
    int minHeight,
    float maxAspect,
    int minSide,
    int maxSide,
    int sideMultiple,
    float threshold,
    boolean dilate,
    float boxThreshold,
    float unclipRatio,
    float minSize,
    int maxCandidates) {
  public TextDetectionConfig {
    requireNonNull(input, "input is null");
    requireNonNull(output, "output is null");
    requireNonNull(colours, "colours is null");
    require(sideMultiple >= 1, "sideMultiple must be at least 1: was " + sideMultiple);
    require(minHeight >= 1, "minHeight must be at least 1: was " + minHeight);
    require(maxAspect >= 1, "maxAspect must be at least 1: was " + maxAspect);
    require(minSide >= 1, "minSide must be at least 1: was " + minSide);
    require(
        maxSide >= minSide && maxSide >= sideMultiple,
        "maxSide must be at least minSide (%d) and sideMultiple (%d): was %d"
            .formatted(minSide, sideMultiple, maxSide));
    requireShare("threshold", threshold);
    requireShare("boxThreshold", boxThreshold);
    require(unclipRatio >= 0, "unclipRatio must be at least 0: was " + unclipRatio);
    require(minSize >= 0, "minSize must be at least 0: was " + minSize);
    require(maxCandidates >= 1, "maxCandidates must be at least 1: was " + maxCandidates);
  }

  private static void requireShare(String name, float value) {
    require(value >= 0 && value <= 1, "%s must be in 0..1: was %s".formatted(name, value));
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
