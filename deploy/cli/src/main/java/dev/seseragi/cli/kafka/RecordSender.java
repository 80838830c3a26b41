package dev.seseragi.cli.kafka;

import dev.seseragi.cli.CliException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records that the broker acknowledges on every replica, each once, in order. The first
 * failure ends it: the next call says what it was.
 */
public final class RecordSender implements AutoCloseable {
  private final Broker broker;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public RecordSender(Broker broker) {
    this.broker = broker;
    Map<String, Object> settings = broker.settings();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Broker.MOST_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * Broker.MOST_BYTES);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Fails if the broker does not have the topic. */
  public void requireTopic(String topic) {
    try {
      producer.partitionsFor(topic);
    } catch (TimeoutException e) {
      throw CliException.unreachable(
          "%s does not have the topic %s, or is no Kafka broker: `./seseragi up` makes the topics"
              .formatted(broker.bootstrapServers(), topic));
    }
  }

  public void send(String topic, byte[] key, byte[] value, List<Header> headers) {
    throwFailure();
    var unused =
        producer.send(
            new ProducerRecord<>(topic, null, key, value, headers),
            (sent, e) -> failure.compareAndSet(null, e));
  }

  /** Returns when all is acknowledged. */
  public void flush() {
    producer.flush();
    throwFailure();
  }

  private void throwFailure() {
    Exception first = failure.get();
    if (first instanceof RecordTooLargeException) {
      throw CliException.input("too large for the broker: " + first.getMessage(), first);
    }
    if (first != null) {
      throw CliException.failed(
          "the broker %s did not take a record: %s"
              .formatted(broker.bootstrapServers(), first.getMessage()),
          first);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
