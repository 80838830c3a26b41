package dev.seseragi.load;

import dev.seseragi.schemas.Classification;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Fault;
import dev.seseragi.schemas.ModelRef;
import dev.seseragi.schemas.StageTimings;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Answers texts in transactions, and errs for keys that end in a digit of the test's choice. */
final class EchoPipeline implements AutoCloseable {
  private static final Instant AT = Instant.EPOCH;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final WireCodec<Classification> results = WireCodec.of(Classification.class);
  private final WireCodec<DeadLetter> deadLetters = WireCodec.of(DeadLetter.class);
  private final Thread thread = new Thread(this::run, "echo");
  private volatile int lost = -1;
  private volatile int doubled = -1;
  private volatile int refused = -1;
  private volatile int aborted = -1;

  EchoPipeline(String bootstrapServers, String id) {
    Map<String, Object> common = Map.of("bootstrap.servers", bootstrapServers);
    consumer =
        new KafkaConsumer<>(common, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", id),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    List<TopicPartition> inputs =
        List.of(new TopicPartition(Topics.TEXTS, 0), new TopicPartition(Topics.TEXTS, 1));
    consumer.assign(inputs);
    consumer.seekToEnd(inputs);
    inputs.forEach(consumer::position);
    producer.initTransactions();
    thread.start();
  }

  EchoPipeline loses(int digit) {
    lost = digit;
    return this;
  }

  EchoPipeline doubles(int digit) {
    doubled = digit;
    return this;
  }

  EchoPipeline refuses(int digit) {
    refused = digit;
    return this;
  }

  EchoPipeline aborts(int digit) {
    aborted = digit;
    return this;
  }

  private void run() {
    try {
      while (true) {
        consumer.poll(Duration.ofSeconds(1)).forEach(this::answer);
      }
    } catch (WakeupException e) {
      consumer.close();
    }
  }

  private void answer(ConsumerRecord<byte[], byte[]> input) {
    int digit = input.key()[input.key().length - 1] - '0';
    if (digit == lost) {
      return;
    }
    producer.beginTransaction();
    if (digit == refused) {
      send(Topics.DEAD_LETTERS, input.key(), deadLetters.encode(refusal()));
    } else {
      String key = new String(input.key(), StandardCharsets.UTF_8);
      byte[] result = results.encode(result(key));
      for (int i = 0; i < (digit == doubled ? 2 : 1); i++) {
        send(Topics.CLASSIFICATIONS, input.key(), result);
      }
    }
    if (digit == aborted) {
      producer.flush();
      producer.abortTransaction();
    } else {
      producer.commitTransaction();
    }
  }

  private void send(String topic, byte[] key, byte[] value) {
    var unused = producer.send(new ProducerRecord<>(topic, key, value));
  }

  private static Classification result(String key) {
    return new Classification(
        key,
        "texts.classify",
        List.of(),
        new ModelRef("m", "1", "0".repeat(64)),
        new StageTimings(AT, AT, 0L, 0L, 0L, 0L, 1));
  }

  private static DeadLetter refusal() {
    return new DeadLetter(
        "p",
        Topics.TEXTS,
        0,
        0L,
        0L,
        null,
        null,
        List.of(),
        "texts.classify",
        "TEXT_EMPTY",
        Fault.SENDER,
        "the text is empty",
        AT);
  }

  @Override
  public void close() throws InterruptedException {
    consumer.wakeup();
    thread.join();
    producer.close();
  }
}
