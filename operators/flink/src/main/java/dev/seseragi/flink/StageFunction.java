package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/**
 * Runs a {@link Stage} in Flink's asynchronous operator, which gives order, capacity, timeout and
 * checkpoints of what is in flight. A record that fails becomes a dead letter; anything else fails
 * the job.
 */
public final class StageFunction extends RichAsyncFunction<SourceRecord, ResultRecord> {
  private static final long serialVersionUID = 1L;

  private final String pipeline;
  private final String name;
  private final Stage.Factory factory;
  private transient Stage stage;
  private transient DeadLetters deadLetters;

  /**
   * A function for one stage.
   *
   * @param name where in the pipeline it stands, such as {@code texts.classify}
   */
  public StageFunction(String pipeline, String name, Stage.Factory factory) {
    this.pipeline = requireNonNull(pipeline, "pipeline is null");
    this.name = requireNonNull(name, "name is null");
    this.factory = requireNonNull(factory, "factory is null");
  }

  @Override
  public void open(OpenContext context) throws Exception {
    stage = factory.open();
    deadLetters = new DeadLetters(pipeline, name, Clock.systemUTC());
  }

  @Override
  public void asyncInvoke(SourceRecord record, ResultFuture<ResultRecord> results) {
    try {
      stage.process(record).whenComplete((made, error) -> complete(record, made, error, results));
    } catch (RuntimeException e) {
      complete(record, List.of(), e, results);
    }
  }

  private void complete(
      SourceRecord record,
      Collection<ResultRecord> made,
      Throwable error,
      ResultFuture<ResultRecord> results) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    if (cause == null) {
      results.complete(made);
    } else if (cause instanceof InferenceException known && known.code() != ErrorCode.CLOSED) {
      results.complete(List.of(deadLetter(record, known)));
    } else {
      results.completeExceptionally(cause);
    }
  }

  private ResultRecord deadLetter(SourceRecord record, InferenceException error) {
    synchronized (deadLetters) {
      return deadLetters.of(record, error);
    }
  }

  @Override
  public void timeout(SourceRecord record, ResultFuture<ResultRecord> results) {
    InferenceException error =
        new InferenceException(ErrorCode.QUEUE_TIMEOUT, name + " gave no result in time");
    results.complete(List.of(deadLetter(record, error)));
  }

  @Override
  public void close() {
    if (stage != null) {
      stage.close();
    }
  }
}
