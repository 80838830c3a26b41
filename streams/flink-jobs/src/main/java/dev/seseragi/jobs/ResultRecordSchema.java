package dev.seseragi.jobs;

import dev.seseragi.flink.Headers;
import dev.seseragi.flink.ResultRecord;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Results as Kafka records; the partition follows from the key. */
final class ResultRecordSchema implements KafkaRecordSerializationSchema<ResultRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      ResultRecord result, KafkaSinkContext context, Long timestamp) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(result.topic, result.key, result.value);
    Headers headers = result.headers;
    for (int i = 0; i < headers.names.length; i++) {
      record.headers().add(headers.names[i], headers.values[i]);
    }
    return record;
  }
}
