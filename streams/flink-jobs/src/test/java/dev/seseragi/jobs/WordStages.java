package dev.seseragi.jobs;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.flink.ResultRecord;
import dev.seseragi.flink.SourceRecord;
import dev.seseragi.flink.Stage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Stages without models: each answers a value with its topic and the value in capitals. */
record WordStages() implements Stages {
  private record Capitals(String topic) implements Stage {
    @Override
    public CompletableFuture<List<ResultRecord>> process(SourceRecord record) {
      String value = new String(record.value, StandardCharsets.UTF_8);
      if (value.startsWith("bad")) {
        throw new InferenceException(ErrorCode.TEXT_EMPTY, "no good: " + value);
      }
      byte[] answer = value.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return CompletableFuture.supplyAsync(
          () -> List.of(new ResultRecord(topic, record.key, answer, record.headers)));
    }

    @Override
    public void close() {}
  }

  @Override
  public Stage.Factory images(PipelineSpec.Images images, PipelineSpec.Limits limits) {
    return () -> new Capitals("recognitions");
  }

  @Override
  public Stage.Factory texts(PipelineSpec.Texts texts, PipelineSpec.Limits limits) {
    return () -> new Capitals("classifications");
  }

  @Override
  public Stage.Factory explain(
      PipelineSpec.Texts texts, PipelineSpec.Explain rule, PipelineSpec.Limits limits) {
    return () -> new Capitals("explanations");
  }
}
