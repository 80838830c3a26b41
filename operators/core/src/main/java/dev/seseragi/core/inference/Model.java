package dev.seseragi.core.inference;

import java.util.Map;

/** A function from named tensors to named tensors. Safe for use by several threads. */
public interface Model extends AutoCloseable {
  /** Which model this is. */
  ModelId id();

  /**
   * Runs the model once.
   *
   * @param inputs one tensor for each input of the model
   * @return one tensor for each output of the model
   * @throws InferenceException with {@code MODEL_FAILED} when the model refuses or fails
   */
  Map<String, Tensor> run(Map<String, Tensor> inputs);

  /** Frees native memory; the model is not used afterwards. */
  @Override
  void close();
}
