package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Task;
import dev.seseragi.core.inference.Tensor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** From an embedding to its most probable classes, highest first; equal ones in label order. */
public final class EmbeddingClassification implements Task<float[], List<ClassScore>> {
  private final EmbeddingClassificationConfig config;

  public EmbeddingClassification(EmbeddingClassificationConfig config) {
    this.config = requireNonNull(config, "config is null");
  }

  @Override
  public Map<String, Tensor> encode(float[] embedding) {
    if (embedding.length != config.dimensions()) {
      throw new InferenceException(
          ErrorCode.MODEL_FAILED,
          "an embedding must have %d values: had %d"
              .formatted(config.dimensions(), embedding.length));
    }
    return Map.of(config.input(), Tensor.ofFloats(embedding, 1, embedding.length));
  }

  @Override
  public List<ClassScore> decode(float[] embedding, Map<String, Tensor> outputs) {
    float[] values = values(outputs.get(config.output()));
    float[] probabilities = config.softmax() ? softmax(values) : values;
    return IntStream.range(0, probabilities.length)
        .mapToObj(i -> new ClassScore(config.labels().get(i), i, probabilities[i]))
        .sorted(Comparator.comparing(ClassScore::score).reversed())
        .limit(config.topK())
        .toList();
  }

  private float[] values(Tensor output) {
    long[] wanted = {1, config.labels().size()};
    if (output == null || !Arrays.equals(output.shape(), wanted)) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must be %s: was %s"
              .formatted(config.output(), Arrays.toString(wanted), output));
    }
    float[] values = output.toFloats();
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new InferenceException(
            ErrorCode.MODEL_OUTPUT,
            "output %s must be finite: was %s".formatted(config.output(), Arrays.toString(values)));
      }
    }
    return values;
  }

  private static float[] softmax(float[] logits) {
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - max);
    }
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (Math.exp(logits[i] - max) / sum);
    }
    return probabilities;
  }
}
