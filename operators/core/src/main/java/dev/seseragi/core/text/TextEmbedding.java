package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Task;
import dev.seseragi.core.inference.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From a text to one vector: the mean of the encoder's states over the tokens that count (Reimers
 * and Gurevych, Sentence-BERT, 2019).
 */
public final class TextEmbedding implements Task<String, float[]> {
  private final Tokenizer tokenizer;
  private final TextEmbeddingConfig config;

  public TextEmbedding(Tokenizer tokenizer, TextEmbeddingConfig config) {
    this.tokenizer = requireNonNull(tokenizer, "tokenizer is null");
    this.config = requireNonNull(config, "config is null");
  }

  @Override
  public Map<String, Tensor> encode(String text) {
    TokenIds tokens = tokens(text).paddedTo(config.padTo(), config.padId());
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    inputs.put(config.idsInput(), row(tokens.ids()));
    inputs.put(config.maskInput(), row(tokens.mask()));
    config.typesInput().ifPresent(name -> inputs.put(name, row(tokens.types())));
    return inputs;
  }

  private TokenIds tokens(String text) {
    TokenIds tokens = tokenizer.encode(text).withoutFillers();
    if (tokens.length() == 0) {
      throw new InferenceException(ErrorCode.TEXT_EMPTY, "the text has no tokens");
    }
    return tokens.truncated(config.maxTokens());
  }

  private static Tensor row(long[] values) {
    return Tensor.ofLongs(values, 1, values.length);
  }

  /** The embedding, float[dimensions]. */
  @Override
  public float[] decode(String text, Map<String, Tensor> outputs) {
    Tensor states = states(outputs);
    float[] embedding = mean(states.toFloats(), countedTokens(text, (int) states.dimension(1)));
    return config.normalize() ? normalized(embedding) : embedding;
  }

  private Tensor states(Map<String, Tensor> outputs) {
    Tensor states = outputs.get(config.output());
    if (states == null
        || states.rank() != 3
        || states.dimension(0) != 1
        || states.dimension(2) != config.dimensions()) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must be [1, tokens, %d]: was %s"
              .formatted(config.output(), config.dimensions(), states));
    }
    return states;
  }

  /** A task keeps nothing between encode and decode: with fillers, tokens are counted again. */
  private int countedTokens(String text, int rows) {
    int tokens = config.padTo() == 1 ? rows : tokens(text).length();
    if (tokens < 1 || tokens > rows) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must have a state for each of %d tokens: has %d"
              .formatted(config.output(), tokens, rows));
    }
    return tokens;
  }

  private float[] mean(float[] states, int tokens) {
    int dimensions = config.dimensions();
    float[] mean = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      double sum = 0;
      for (int at = d; at < tokens * dimensions; at += dimensions) {
        sum += states[at];
      }
      mean[d] = (float) (sum / tokens);
    }
    return mean;
  }

  private static float[] normalized(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    float[] scaled = vector.clone();
    for (int d = 0; length > 0 && d < scaled.length; d++) {
      scaled[d] = (float) (vector[d] / length);
    }
    return scaled;
  }
}
