package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part of a streaming model's state: an input that is fed with an output of the run before, and
 * with zeros at first. Always float32.
 *
 * @param input name of the input
 * @param output name of the output with the next value
 * @param shape for one stream, without the batch dimension
 */
public record StateTensor(String input, String output, List<Integer> shape) {
  public StateTensor {
    requireNonNull(input, "input is null");
    requireNonNull(output, "output is null");
    shape = List.copyOf(shape);
    if (shape.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "shape of state %s must have sizes of at least 1: was %s".formatted(input, shape));
    }
  }

  int elements() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** The shape with the batch dimension. */
  long[] batchShape() {
    long[] dimensions = new long[shape.size() + 1];
    dimensions[0] = 1;
    for (int i = 0; i < shape.size(); i++) {
      dimensions[i + 1] = shape.get(i);
    }
    return dimensions;
  }
}
