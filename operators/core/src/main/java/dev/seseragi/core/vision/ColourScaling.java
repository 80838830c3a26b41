package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a model wants its colours: {@code (sample / 255 - mean) / deviation} for each channel.
 *
 * @param blueFirst whether channel 0 of the model is blue (the order of OpenCV), else red
 * @param mean three values in 0..1, in the model's order of channels
 * @param deviation three values above 0, in the same order
 */
public record ColourScaling(boolean blueFirst, List<Float> mean, List<Float> deviation) {
  public ColourScaling {
    mean = List.copyOf(requireNonNull(mean, "mean is null"));
    deviation = List.copyOf(requireNonNull(deviation, "deviation is null"));
    if (mean.size() != Image.CHANNELS || deviation.size() != Image.CHANNELS) {
      throw new IllegalArgumentException(
          "mean and deviation must have 3 values each: were %s and %s".formatted(mean, deviation));
    }
    if (!deviation.stream().allMatch(value -> value > 0)) {
      throw new IllegalArgumentException("deviation must be above 0: was " + deviation);
    }
  }

  /**
   * Writes an image as three planes of the model's channels.
   *
   * @param planes three planes of {@code planeWidth} columns and the image's rows; columns beyond
   *     the image are left as they are
   */
  void write(Image image, float[] planes, int planeWidth) {
    byte[] rgb = image.rgb();
    for (int channel = 0; channel < Image.CHANNELS; channel++) {
      int colour = blueFirst ? Image.CHANNELS - 1 - channel : channel;
      float factor = 1 / (255 * deviation.get(channel));
      float offset = -mean.get(channel) / deviation.get(channel);
      for (int y = 0; y < image.height(); y++) {
        int to = (channel * image.height() + y) * planeWidth;
        int from = y * image.width() * Image.CHANNELS + colour;
        for (int x = 0; x < image.width(); x++) {
          planes[to + x] = (rgb[from + x * Image.CHANNELS] & 0xff) * factor + offset;
        }
      }
    }
  }
}
