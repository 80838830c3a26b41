package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

/** A record for one of the pipeline's topics, ready to be sent; a POJO for Flink's serializer. */
public final class ResultRecord {
  public String topic;
  public byte[] key;
  public byte[] value;
  public Headers headers;

  /** For Flink's serializer. */
  public ResultRecord() {}

  public ResultRecord(String topic, byte[] key, byte[] value, Headers headers) {
    this.topic = requireNonNull(topic, "topic is null");
    this.key = key;
    this.value = requireNonNull(value, "value is null");
    this.headers = requireNonNull(headers, "headers is null");
  }
}
