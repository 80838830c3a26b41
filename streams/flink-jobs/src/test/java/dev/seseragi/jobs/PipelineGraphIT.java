package dev.seseragi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seseragi.local.BrokerOptions;
import dev.seseragi.local.LocalBroker;
import dev.seseragi.local.TopicSpec;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.util.MiniClusterWithClientResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph on a real broker and a MiniCluster. */
class PipelineGraphIT {
  private static final int TEXTS = 200;

  @TempDir Path folder;
  private LocalBroker broker;
  private MiniClusterWithClientResource cluster;

  @BeforeEach
  void start() throws Exception {
    broker = LocalBroker.start(folder, BrokerOptions.defaults());
    broker.createTopics(
        Stream.of(Topics.TEXTS, Topics.CLASSIFICATIONS, Topics.EXPLANATIONS, Topics.DEAD_LETTERS)
            .map(topic -> TopicSpec.of(topic, 2))
            .toList());
    cluster =
        new MiniClusterWithClientResource(
            new MiniClusterResourceConfiguration.Builder()
                .setNumberTaskManagers(1)
                .setNumberSlotsPerTaskManager(2)
                .build());
    cluster.before();
  }

  @AfterEach
  void stop() {
    cluster.after();
    broker.close();
  }

  @Test
  void everyRecordLeavesOnceAsAResultOrAsADeadLetterWithItsBytes() throws Exception {
    publish();
    JobID job = submit();

    Map<String, List<ConsumerRecord<byte[], byte[]>>> read =
        read(Map.of(Topics.CLASSIFICATIONS, TEXTS, Topics.DEAD_LETTERS, 1, Topics.EXPLANATIONS, 1));
    cluster.getClusterClient().cancel(job).get();

    assertThat(read.get(Topics.CLASSIFICATIONS))
        .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, TEXTS).mapToObj(i -> "TEXT " + i).toList());
    DeadLetter letter =
        WireCodec.of(DeadLetter.class).decode(read.get(Topics.DEAD_LETTERS).get(0).value());
    assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(utf8("bad one")));
    assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap(utf8("poison")));
    assertThat(letter.getTopic()).isEqualTo(Topics.TEXTS);
    assertThat(letter.getStage()).isEqualTo("texts.classify");
    assertThat(letter.getCode()).isEqualTo("TEXT_EMPTY");
    assertThat(letter.getPipeline()).isEqualTo("words");
  }

  private JobID submit() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.enableCheckpointing(500);
    PipelineSpec spec =
        new PipelineSpec(
            "words",
            new PipelineSpec.Checkpointing(
                Duration.ofMillis(500), PipelineSpec.Guarantee.EXACTLY_ONCE),
            Optional.empty(),
            Optional.of(new PipelineSpec.Texts(Topics.TEXTS, "words@1")),
            List.of(new PipelineSpec.Explain("texts.classify", 0.05, 10, 5, Duration.ofSeconds(1))),
            PipelineSpec.Limits.DEFAULT);
    PipelineIo io = new KafkaIo(broker.bootstrapServers(), spec, new Properties()).io();
    PipelineGraph.build(env, spec, io, new WordStages());
    return env.executeAsync("words").getJobID();
  }

  private void publish() {
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < TEXTS; i++) {
        producer.send(new ProducerRecord<>(Topics.TEXTS, utf8("t" + i), utf8("text " + i)));
      }
      producer.send(new ProducerRecord<>(Topics.TEXTS, utf8("poison"), utf8("bad one")));
    }
  }

  /** Reads committed records until every topic has at least as many as wanted. */
  private Map<String, List<ConsumerRecord<byte[], byte[]>>> read(Map<String, Integer> wanted) {
    Map<String, List<ConsumerRecord<byte[], byte[]>>> read = new java.util.HashMap<>();
    wanted.keySet().forEach(topic -> read.put(topic, new ArrayList<>()));
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "group.id", "reader",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(wanted.keySet());
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (System.nanoTime() < deadline
          && wanted.entrySet().stream()
              .anyMatch(entry -> read.get(entry.getKey()).size() < entry.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> read.get(r.topic()).add(r));
      }
    }
    return read;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
