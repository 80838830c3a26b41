package dev.seseragi.flink;

import dev.seseragi.schemas.Topics;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends dead letters by the side output, which asynchronous functions do not have. */
public final class DeadLetterSplit extends ProcessFunction<ResultRecord, ResultRecord> {
  private static final long serialVersionUID = 1L;

  /** The side output of every stage. */
  public static final OutputTag<ResultRecord> DEAD_LETTERS =
      new OutputTag<>(Topics.DEAD_LETTERS, TypeInformation.of(ResultRecord.class));

  @Override
  public void processElement(ResultRecord record, Context context, Collector<ResultRecord> out) {
    if (record.topic.equals(Topics.DEAD_LETTERS)) {
      context.output(DEAD_LETTERS, record);
    } else {
      out.collect(record);
    }
  }
}
