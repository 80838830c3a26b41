package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.speech.SpeechState;
import dev.seseragi.core.speech.SpeechStep;
import dev.seseragi.schemas.AudioFrame;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Recognises speech stream by stream: loads the stream's state, takes one step, stores, emits, and
 * sets the timer that ends a stream which falls silent without a last frame.
 */
public final class SpeechFunction extends KeyedProcessFunction<String, SourceRecord, ResultRecord> {
  private static final long serialVersionUID = 1L;

  /** Opens the recogniser where it runs. */
  @FunctionalInterface
  public interface Factory extends Serializable {
    SpeechStage open() throws Exception;
  }

  private final String pipeline;
  private final String name;
  private final Duration idle;
  private final Factory factory;
  private transient SpeechStage stage;
  private transient DeadLetters deadLetters;
  private transient ValueState<byte[]> speech;
  private transient ValueState<Long> idleAt;
  private transient ValueState<Long> capturedAt;

  /**
   * A function for one speech pipeline.
   *
   * @param name where in the pipeline it stands, {@code speech}
   * @param idle a stream without a frame for so long (processing time) is ended and its state freed
   */
  public SpeechFunction(String pipeline, String name, Duration idle, Factory factory) {
    this.pipeline = requireNonNull(pipeline, "pipeline is null");
    this.name = requireNonNull(name, "name is null");
    this.idle = requireNonNull(idle, "idle is null");
    this.factory = requireNonNull(factory, "factory is null");
  }

  @Override
  public void open(OpenContext context) throws Exception {
    stage = factory.open();
    deadLetters = new DeadLetters(pipeline, name, Clock.systemUTC());
    speech =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "speech", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    idleAt = getRuntimeContext().getState(new ValueStateDescriptor<>("idleAt", Long.class));
    capturedAt = getRuntimeContext().getState(new ValueStateDescriptor<>("capturedAt", Long.class));
  }

  @Override
  public void processElement(SourceRecord record, Context context, Collector<ResultRecord> out)
      throws Exception {
    Instant receivedAt = stage.now();
    try {
      AudioFrame frame = stage.read(record);
      SpeechStep step = stage.accept(state(), frame);
      stage.results(record, frame, receivedAt, step).forEach(out::collect);
      store(step.state(), frame, context);
    } catch (InferenceException e) {
      context.output(DeadLetterSplit.DEAD_LETTERS, deadLetters.of(record, e));
    }
  }

  private Optional<SpeechState> state() throws Exception {
    return Optional.ofNullable(speech.value()).map(SpeechState::fromBytes);
  }

  private void store(SpeechState state, AudioFrame frame, Context context) throws Exception {
    forgetTimer(context);
    if (frame.getLast()) {
      clear();
      return;
    }
    speech.update(state.toBytes());
    capturedAt.update(frame.getCapturedAt().toEpochMilli());
    long at = context.timerService().currentProcessingTime() + idle.toMillis();
    context.timerService().registerProcessingTimeTimer(at);
    idleAt.update(at);
  }

  private void clear() {
    speech.clear();
    idleAt.clear();
    capturedAt.clear();
  }

  private void forgetTimer(Context context) throws Exception {
    Long at = idleAt.value();
    if (at != null) {
      context.timerService().deleteProcessingTimeTimer(at);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ResultRecord> out)
      throws Exception {
    Optional<SpeechState> open = state();
    if (open.isPresent()) {
      Instant lastCapturedAt = Instant.ofEpochMilli(capturedAt.value());
      stage.finish(context.getCurrentKey(), lastCapturedAt, open.get()).forEach(out::collect);
    }
    clear();
  }

  @Override
  public void close() {
    if (stage != null) {
      stage.close();
    }
  }
}
