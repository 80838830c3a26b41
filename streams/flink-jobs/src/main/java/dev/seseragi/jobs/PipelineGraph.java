package dev.seseragi.jobs;

import dev.seseragi.flink.DeadLetterSplit;
import dev.seseragi.flink.KeySample;
import dev.seseragi.flink.ResultRecord;
import dev.seseragi.flink.SourceRecord;
import dev.seseragi.flink.Stage;
import dev.seseragi.flink.StageFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job graph of a pipeline. Operator ids are stable: state survives a change of the spec. */
public final class PipelineGraph {
  /** Records in flight in one stage of one subtask. */
  private static final int CAPACITY = 32;

  private static final Duration STAGE_TIMEOUT = Duration.ofSeconds(60);

  private final PipelineSpec spec;
  private final PipelineIo io;
  private final Stages stages;
  private final StreamExecutionEnvironment env;
  private final List<DataStream<ResultRecord>> outputs = new ArrayList<>();

  private PipelineGraph(
      StreamExecutionEnvironment env, PipelineSpec spec, PipelineIo io, Stages stages) {
    this.env = env;
    this.spec = spec;
    this.io = io;
    this.stages = stages;
  }

  /** Adds the pipeline to the environment. */
  public static void build(
      StreamExecutionEnvironment env, PipelineSpec spec, PipelineIo io, Stages stages) {
    PipelineGraph graph = new PipelineGraph(env, spec, io, stages);
    spec.images().ifPresent(graph::images);
    spec.texts().ifPresent(graph::texts);
    graph.sink();
  }

  private void images(PipelineSpec.Images images) {
    stage(source(images.input()), "images.read", stages.images(images, spec.limits()));
  }

  private void texts(PipelineSpec.Texts texts) {
    DataStream<SourceRecord> records = source(texts.input());
    stage(records, "texts.classify", stages.texts(texts, spec.limits()));
    for (PipelineSpec.Explain rule : spec.explain()) {
      String name = rule.of() + ".explain";
      SingleOutputStreamOperator<SourceRecord> sample =
          records.filter(new KeySample(rule.sample())).name(name + ".sample").uid(name + ".sample");
      stage(sample, name, stages.explain(texts, rule, spec.limits()));
    }
  }

  private DataStream<SourceRecord> source(String topic) {
    return env.fromSource(
            io.sources().apply(topic), WatermarkStrategy.noWatermarks(), "read " + topic)
        .uid("source." + topic);
  }

  private void stage(DataStream<SourceRecord> records, String name, Stage.Factory factory) {
    SingleOutputStreamOperator<ResultRecord> results =
        AsyncDataStream.orderedWait(
                records,
                new StageFunction(spec.name(), name, factory),
                STAGE_TIMEOUT.toMillis(),
                TimeUnit.MILLISECONDS,
                CAPACITY)
            .name(name)
            .uid(name)
            .process(new DeadLetterSplit())
            .name(name + ".split")
            .uid(name + ".split");
    outputs.add(results);
    outputs.add(results.getSideOutput(DeadLetterSplit.DEAD_LETTERS));
  }

  private void sink() {
    outputs.stream()
        .reduce((left, right) -> left.union(right))
        .ifPresent(all -> all.sinkTo(io.results()).name("results").uid("results"));
  }
}
