package dev.seseragi.cli.kafka;

import dev.seseragi.cli.CliException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic as anyone may: committed records only, without a group, so nobody else's reading
 * changes and nothing is left behind on the broker.
 */
public final class TopicReader implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /**
   * Stands at the beginning of the topic.
   *
   * @throws CliException when the broker does not have it
   */
  public TopicReader(Broker broker, String topic) {
    Map<String, Object> settings = broker.settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, OffsetResetStrategy.EARLIEST.toString());
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions = partitions(broker, topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private List<TopicPartition> partitions(Broker broker, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      consumer.close();
      throw CliException.failed(
          "%s does not have the topic %s: `./seseragi up` makes the topics"
              .formatted(broker.bootstrapServers(), topic));
    }
    return found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  /** Goes to the end: what arrives from now on is read. */
  public void seekToEnd() {
    consumer.seekToEnd(partitions);
    // Seeking is lazy; asked now, the end is that of now.
    partitions.forEach(consumer::position);
  }

  /** One record, if it is still there; reading goes on where it was. */
  public Optional<ConsumerRecord<byte[], byte[]>> readAt(TopicPartition partition, long offset) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    partitions.forEach(each -> positions.put(each, consumer.position(each)));
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    try {
      return first(partition);
    } finally {
      consumer.assign(partitions);
      positions.forEach(consumer::seek);
    }
  }

  private Optional<ConsumerRecord<byte[], byte[]>> first(TopicPartition partition) {
    long wanted = consumer.position(partition);
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        return record.offset() == wanted ? Optional.of(record) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    return consumer.poll(timeout);
  }

  /** Reads on to what is the end at this moment. */
  public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (!reached(ends)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          each.accept(record);
        }
      }
    }
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
