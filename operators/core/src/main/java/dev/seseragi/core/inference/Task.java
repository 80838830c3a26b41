package dev.seseragi.core.inference;

import java.util.Map;

/**
 * What one modality does for ONE item: from an input to tensors, and from tensors to a result.
 * Batching is elsewhere ({@link MicroBatcher}); the tensors' first dimension is the item's rows.
 *
 * @param <I> input
 * @param <O> result
 */
public interface Task<I, O> {
  /**
   * The model's inputs for one item.
   *
   * @throws InferenceException when the item cannot be given to the model
   */
  Map<String, Tensor> encode(I input);

  /**
   * The result for one item from the model's outputs for it.
   *
   * @throws InferenceException with {@code MODEL_OUTPUT} when the outputs are not as declared
   */
  O decode(I input, Map<String, Tensor> outputs);
}
