package dev.seseragi.core.inference;

/**
 * What one prediction cost, in nanoseconds.
 *
 * @param encodeNanos from the input to tensors
 * @param queueNanos waiting for a batch and for the model
 * @param computeNanos inside the model; a batch's whole time
 * @param decodeNanos from tensors to the result
 * @param batchSize items that shared the last model run
 */
public record Timings(
    long encodeNanos, long queueNanos, long computeNanos, long decodeNanos, int batchSize) {
  public static final Timings NONE = new Timings(0, 0, 0, 0, 1);

  /** The cost of this and then of another. */
  public Timings plus(Timings next) {
    return new Timings(
        encodeNanos + next.encodeNanos,
        queueNanos + next.queueNanos,
        computeNanos + next.computeNanos,
        decodeNanos + next.decodeNanos,
        next.batchSize);
  }
}
