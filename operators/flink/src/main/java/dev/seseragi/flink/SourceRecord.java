package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

/**
 * A Kafka record exactly as it came: whatever happens to it later, its original bytes are at hand.
 * A POJO for Flink's serializer; arrays are not to be changed.
 */
public final class SourceRecord {
  public String topic;
  public int partition;
  public long offset;

  /** The record's Kafka timestamp in milliseconds. */
  public long timestamp;

  public byte[] key;
  public byte[] value;
  public Headers headers;

  /** For Flink's serializer. */
  public SourceRecord() {}

  public SourceRecord(
      String topic,
      int partition,
      long offset,
      long timestamp,
      byte[] key,
      byte[] value,
      Headers headers) {
    this.topic = requireNonNull(topic, "topic is null");
    this.partition = partition;
    this.offset = offset;
    this.timestamp = timestamp;
    this.key = key;
    this.value = value;
    this.headers = requireNonNull(headers, "headers is null");
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
