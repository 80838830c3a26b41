package dev.seseragi.load;

import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import dev.seseragi.schemas.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads, from the end of the topics on, what a reader of committed results sees. */
final class Answers implements AutoCloseable {
  private final LoadSource source;
  private final Ledger ledger;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final WireCodec<DeadLetter> deadLetters = WireCodec.of(DeadLetter.class);

  Answers(String bootstrapServers, LoadSource source, Ledger ledger) {
    this.source = source;
    this.ledger = ledger;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    seekToEnd();
  }

  private void seekToEnd() {
    List<TopicPartition> partitions =
        Stream.of(source.resultTopic(), Topics.DEAD_LETTERS)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Positions are found lazily; what is sent from now on must not be skipped.
    partitions.forEach(consumer::position);
  }

  /** Takes what has arrived; whether anything had. */
  boolean poll(Duration timeout) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(timeout);
    long now = System.nanoTime();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.key() != null) {
        note(record, new String(record.key(), StandardCharsets.UTF_8), now);
      }
    }
    return !records.isEmpty();
  }

  private void note(ConsumerRecord<byte[], byte[]> record, String key, long now) {
    if (record.topic().equals(Topics.DEAD_LETTERS)) {
      ledger.refuse(key, code(record.value()));
    } else {
      source.answer(record.value()).ifPresent(answer -> ledger.answer(key, answer, now));
    }
  }

  private String code(byte[] value) {
    try {
      return deadLetters.decode(value).getCode();
    } catch (WireException e) {
      return "UNREADABLE";
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
