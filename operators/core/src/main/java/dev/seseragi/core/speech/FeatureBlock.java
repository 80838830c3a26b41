package dev.seseragi.core.speech;

/**
 * Consecutive feature frames of a stream. The values are not to be changed.
 *
 * @param firstFrame index of the first frame since the stream began
 * @param frames number of frames; 0 when there are none
 * @param bins values in a frame
 * @param values frames x bins, row-major
 */
public record FeatureBlock(long firstFrame, int frames, int bins, float[] values) {
  public FeatureBlock {
    if (values.length != Math.multiplyExact(frames, bins)) {
      throw new IllegalArgumentException(
          "values must be frames x bins (%d x %d): were %d".formatted(frames, bins, values.length));
    }
  }
}
