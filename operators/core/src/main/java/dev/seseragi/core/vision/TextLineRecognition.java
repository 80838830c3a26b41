package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ElementType;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Task;
import dev.seseragi.core.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * Reads an image of one upright line with a CTC model, as PP-OCR does: the most probable class of
 * each step, repeats merged, blanks dropped. The line keeps its aspect up to {@code maxWidth}; to
 * its right follow zeros, the middle of the model's range, up to the next multiple of {@code
 * widthStep}.
 */
public final class TextLineRecognition implements Task<Image, TextReading> {
  private final TextLineConfig config;

  public TextLineRecognition(TextLineConfig config) {
    this.config = requireNonNull(config, "config is null");
  }

  @Override
  public Map<String, Tensor> encode(Image line) {
    int width = width(line);
    int padded = paddedWidth(width);
    float[] planes = new float[Image.CHANNELS * config.height() * padded];
    config.colours().write(Resize.bilinear(line, width, config.height()), planes, padded);
    return Map.of(
        config.input(), Tensor.ofFloats(planes, 1, Image.CHANNELS, config.height(), padded));
  }

  private int width(Image line) {
    double width = Math.ceil((double) config.height() * line.width() / line.height());
    return (int) Math.min(config.maxWidth(), width);
  }

  private int paddedWidth(int width) {
    int wanted = Math.max(width, config.minWidth());
    return (wanted + config.widthStep() - 1) / config.widthStep() * config.widthStep();
  }

  @Override
  public TextReading decode(Image line, Map<String, Tensor> outputs) {
    Tensor output = outputs.get(config.output());
    int classes = config.labels().size();
    if (output == null
        || output.type() != ElementType.FLOAT32
        || output.rank() != 3
        || output.dimension(0) != 1
        || output.dimension(2) != classes) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must be FLOAT32[1, steps, %d]: was %s"
              .formatted(config.output(), classes, output));
    }
    return read(output.data().asFloatBuffer(), (int) output.dimension(1), classes);
  }

  private TextReading read(FloatBuffer probabilities, int steps, int classes) {
    StringBuilder text = new StringBuilder();
    int characters = 0;
    double sum = 0;
    int previous = config.blank();
    for (int step = 0; step < steps; step++) {
      int best = argMax(probabilities, step * classes, classes);
      requireProbability(probabilities.get(step * classes + best), step);
      if (best != config.blank() && best != previous) {
        text.append(config.labels().get(best));
        sum += probabilities.get(step * classes + best);
        characters++;
      }
      previous = best;
    }
    float confidence = characters == 0 ? 0 : (float) (sum / characters);
    return new TextReading(
        text.toString(), confidence, characters > 0 && confidence >= config.minConfidence());
  }

  private void requireProbability(float value, int step) {
    if (!(value >= 0 && value <= 1.001f)) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must have probabilities in 0..1: was %s at step %d"
              .formatted(config.output(), value, step));
    }
  }

  private static int argMax(FloatBuffer values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (!(values.get(from + i) <= values.get(from + best))) {
        best = i;
      }
    }
    return best;
  }
}
