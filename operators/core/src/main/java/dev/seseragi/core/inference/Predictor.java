package dev.seseragi.core.inference;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A task bound to a model: encode in the caller's thread, run in a shared batch, decode.
 *
 * @param <I> input
 * @param <O> result
 */
public final class Predictor<I, O> implements AutoCloseable {
  private final Task<I, O> task;
  private final MicroBatcher batcher;

  /** Takes the batcher over: closing the predictor closes it. */
  public Predictor(Task<I, O> task, MicroBatcher batcher) {
    this.task = requireNonNull(task, "task is null");
    this.batcher = requireNonNull(batcher, "batcher is null");
  }

  public ModelId model() {
    return batcher.model();
  }

  /** The result for one item; it fails with an {@link InferenceException}. */
  public CompletableFuture<Prediction<O>> predict(I input) {
    long start = System.nanoTime();
    Map<String, Tensor> tensors;
    try {
      tensors = task.encode(input);
    } catch (InferenceException e) {
      return CompletableFuture.failedFuture(e);
    }
    long encodeNanos = System.nanoTime() - start;
    return batcher.submit(tensors).thenApply(run -> decode(input, run, encodeNanos));
  }

  private Prediction<O> decode(I input, MicroBatcher.Run run, long encodeNanos) {
    long start = System.nanoTime();
    O value = task.decode(input, run.outputs());
    long decodeNanos = System.nanoTime() - start;
    return new Prediction<>(
        value,
        new Timings(
            encodeNanos, run.queueNanos(), run.computeNanos(), decodeNanos, run.batchSize()));
  }

  @Override
  public void close() {
    batcher.close();
  }
}
