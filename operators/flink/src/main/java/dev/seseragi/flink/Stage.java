package dev.seseragi.flink;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one stateless operator does for one record: the glue between messages and the core. */
public interface Stage extends AutoCloseable {
  /**
   * The record's results. Called by one thread; the future may be completed by any.
   *
   * @return fails with, or this throws, an {@link dev.seseragi.core.inference.InferenceException}
   *     when the record is at fault; any other exception fails the job
   */
  CompletableFuture<List<ResultRecord>> process(SourceRecord record);

  @Override
  void close();

  /** Opens the stage where it runs: models are loaded there, not where the graph is built. */
  @FunctionalInterface
  interface Factory extends Serializable {
    Stage open() throws Exception;
  }
}
