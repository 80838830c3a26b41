package dev.seseragi.jobs;

import static java.util.Objects.requireNonNull;

import dev.seseragi.flink.ResultRecord;
import dev.seseragi.flink.SourceRecord;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;

/**
 * Where a pipeline reads and writes.
 *
 * @param sources the source of an input topic
 * @param results takes results and dead letters
 */
public record PipelineIo(
    Function<String, Source<SourceRecord, ?, ?>> sources, Sink<ResultRecord> results) {
  public PipelineIo {
    requireNonNull(sources, "sources is null");
    requireNonNull(results, "results is null");
  }
}
