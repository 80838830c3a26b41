package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What a CTC recognizer of text lines needs besides its graph.
 *
 * @param input name of the input, float32[n, 3, height, width]
 * @param output name of the output, float32[n, steps, classes]: probabilities
 * @param colours order and scaling of the channels
 * @param height lines are resized to this height, in pixels
 * @param minWidth a narrower line is padded to this width
 * @param maxWidth a line that would be wider is squeezed to this width
 * @param widthStep widths are padded to a multiple of this, so that lines can share a batch
 * @param labels the text of each class; that of the blank is never used
 * @param blank the class that stands for no character
 * @param minConfidence least confidence of an accepted reading, in 0..1
 */
public record TextLineConfig(
    String input,
    String output,
    ColourScaling colours,
    int height,
    int minWidth,
    int maxWidth,
    int widthStep,
    List<String> labels,
    int blank,
    float minConfidence) {
  public TextLineConfig {
    requireNonNull(input, "input is null");
    requireNonNull(output, "output is null");
    requireNonNull(colours, "colours is null");
    labels = List.copyOf(requireNonNull(labels, "labels is null"));
    require(height >= 1, "height must be at least 1: was " + height);
    require(widthStep >= 1, "widthStep must be at least 1: was " + widthStep);
    require(minWidth >= 1, "minWidth must be at least 1: was " + minWidth);
    require(
        maxWidth >= minWidth && maxWidth % widthStep == 0,
        "maxWidth must be a multiple of widthStep (%d) and at least minWidth (%d): was %d"
            .formatted(widthStep, minWidth, maxWidth));
    require(
        blank >= 0 && blank < labels.size(),
        "blank must be in 0..%d: was %d".formatted(labels.size() - 1, blank));
    require(
        minConfidence >= 0 && minConfidence <= 1,
        "minConfidence must be in 0..1: was " + minConfidence);
  }

  /**
   * The labels of a model whose dictionary lists its characters only.
   *
   * @param characters one for each line of the dictionary, in order
   * @param blank where the blank stands among the classes
   * @param space whether one more class, the last, is a space that the dictionary leaves out
   */
  public static List<String> labels(List<String> characters, int blank, boolean space) {
    List<String> labels = new ArrayList<>(characters);
    if (space) {
      labels.add(" ");
    }
    require(
        blank >= 0 && blank <= labels.size(),
        "blank must be in 0..%d: was %d".formatted(labels.size(), blank));
    labels.add(blank, "");
    return labels;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
