package dev.seseragi.core.inference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Gathers items into batches for a model: by count, by deadline, and only items of one shape.
 * Batches start in the order of their first items and items of one shape stay in order. One thread
 * runs the model, so work that arrives meanwhile forms the next batch. Everything submitted is
 * completed, also when the model fails or the batcher is closed.
 */
public final class MicroBatcher implements AutoCloseable {
  /**
   * One item's part of a model run.
   *
   * @param outputs the item's rows of every output
   * @param queueNanos from submission to the start of the run
   * @param computeNanos the whole batch's run
   * @param batchSize items in the batch
   */
  public record Run(
      Map<String, Tensor> outputs, long queueNanos, long computeNanos, int batchSize) {}

  private record Item(
      Map<String, Tensor> inputs,
      String signature,
      long rows,
      long submitted,
      CompletableFuture<Run> result) {}

  private final Model model;
  private final BatchPolicy policy;
  private final Thread worker;
  private final Deque<Item> queue = new ArrayDeque<>();
  private boolean closed;

  /** Starts the thread that runs the model; the model itself is not closed with the batcher. */
  public MicroBatcher(Model model, BatchPolicy policy) {
    this.model = requireNonNull(model, "model is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.worker = new Thread(this::work, "batcher-" + model.id());
    worker.setDaemon(true);
    worker.start();
  }

  public ModelId model() {
    return model.id();
  }

  /**
   * Queues an item and blocks while the queue is full.
   *
   * @param inputs tensors that agree in their first dimension, the item's rows
   * @return the item's outputs; it fails with an {@link InferenceException}
   */
  public CompletableFuture<Run> submit(Map<String, Tensor> inputs) {
    try {
      Item item =
          new Item(
              inputs,
              TensorBatch.signature(inputs),
              TensorBatch.rows(inputs),
              System.nanoTime(),
              new CompletableFuture<>());
      enqueue(item);
      return item.result();
    } catch (InferenceException e) {
      return CompletableFuture.failedFuture(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(closedError());
    }
  }

  private synchronized void enqueue(Item item) throws InterruptedException {
    while (!closed && queue.size() >= policy.maxQueued()) {
      wait();
    }
    if (closed) {
      throw closedError();
    }
    queue.add(item);
    notifyAll();
  }

  private void work() {
    for (List<Item> batch = next(); !batch.isEmpty(); batch = next()) {
      run(batch);
    }
  }

  /** The next batch; empty when the batcher is closed. */
  private synchronized List<Item> next() {
    try {
      while (!closed && queue.isEmpty()) {
        wait();
      }
      awaitCompany();
    } catch (InterruptedException e) {
      closed = true;
    }
    List<Item> batch = closed ? List.of() : take();
    notifyAll();
    return batch;
  }

  private void awaitCompany() throws InterruptedException {
    while (!closed && waitingLikeFirst() < policy.maxItems()) {
      long left = policy.maxWait().toNanos() - (System.nanoTime() - queue.element().submitted());
      if (left <= 0) {
        return;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private int waitingLikeFirst() {
    String signature = queue.element().signature();
    int count = 0;
    for (Item item : queue) {
      if (item.signature().equals(signature)) {
        count++;
      }
    }
    return count;
  }

  private List<Item> take() {
    String signature = queue.element().signature();
    List<Item> batch = new ArrayList<>();
    for (Iterator<Item> items = queue.iterator();
        items.hasNext() && batch.size() < policy.maxItems(); ) {
      Item item = items.next();
      if (item.signature().equals(signature)) {
        batch.add(item);
        items.remove();
      }
    }
    return batch;
  }

  private void run(List<Item> batch) {
    long start = System.nanoTime();
    List<Map<String, Tensor>> outputs;
    try {
      Map<String, Tensor> whole =
          model.run(TensorBatch.stack(batch.stream().map(Item::inputs).toList()));
      outputs = TensorBatch.split(whole, batch.stream().map(Item::rows).toList());
    } catch (RuntimeException | Error e) {
      batch.forEach(item -> item.result().completeExceptionally(asInferenceException(e)));
      return;
    }
    long computeNanos = System.nanoTime() - start;
    for (int i = 0; i < batch.size(); i++) {
      Item item = batch.get(i);
      item.result()
          .complete(new Run(outputs.get(i), start - item.submitted(), computeNanos, batch.size()));
    }
  }

  private InferenceException asInferenceException(Throwable error) {
    return error instanceof InferenceException known
        ? known
        : new InferenceException(ErrorCode.MODEL_FAILED, model.id() + ": " + error, error);
  }

  private InferenceException closedError() {
    return new InferenceException(
        ErrorCode.CLOSED, "the batcher of %s is closed".formatted(model.id()));
  }

  /** Fails what still waits, lets a running batch end, and stops the thread. */
  @Override
  public void close() {
    List<Item> waiting;
    synchronized (this) {
      closed = true;
      waiting = List.copyOf(queue);
      queue.clear();
      notifyAll();
    }
    waiting.forEach(item -> item.result().completeExceptionally(closedError()));
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
