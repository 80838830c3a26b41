package dev.seseragi.jobs;

import static java.util.Objects.requireNonNull;

import dev.seseragi.flink.ResultRecord;
import dev.seseragi.flink.SourceRecord;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Kafka sources and sinks of a pipeline. */
final class KafkaIo {
  /** Time beyond a checkpoint that a transaction stays open: a restart has to fit in. */
  private static final Duration TRANSACTION_MARGIN = Duration.ofMinutes(10);

  private final String bootstrap;
  private final PipelineSpec spec;
  private final Properties client;

  /**
   * Connectors to one cluster.
   *
   * @param client properties of every client, such as those of its security
   */
  KafkaIo(String bootstrap, PipelineSpec spec, Properties client) {
    this.bootstrap = requireNonNull(bootstrap, "bootstrap is null");
    this.spec = requireNonNull(spec, "spec is null");
    this.client = requireNonNull(client, "client is null");
  }

  PipelineIo io() {
    return new PipelineIo(this::source, results());
  }

  private Source<SourceRecord, ?, ?> source(String topic) {
    return KafkaSource.<SourceRecord>builder()
        .setBootstrapServers(bootstrap)
        .setTopics(topic)
        .setGroupId("seseragi-" + spec.name())
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setDeserializer(new SourceRecordSchema())
        .setProperties(client)
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .build();
  }

  private Sink<ResultRecord> results() {
    return KafkaSink.<ResultRecord>builder()
        .setBootstrapServers(bootstrap)
        .setRecordSerializer(new ResultRecordSchema())
        .setDeliveryGuarantee(guarantee())
        .setTransactionalIdPrefix("seseragi-" + spec.name())
        .setKafkaProducerConfig(client)
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            String.valueOf(spec.checkpoint().interval().plus(TRANSACTION_MARGIN).toMillis()))
        .setProperty(
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            String.valueOf(spec.limits().messageBytes() + (1 << 20)))
        .build();
  }

  private DeliveryGuarantee guarantee() {
    return switch (spec.checkpoint().guarantee()) {
      case EXACTLY_ONCE -> DeliveryGuarantee.EXACTLY_ONCE;
      case AT_LEAST_ONCE -> DeliveryGuarantee.AT_LEAST_ONCE;
    };
  }
}
