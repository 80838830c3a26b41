package dev.seseragi.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends every record of a run when it is due, on one thread. */
final class Generator implements AutoCloseable {
  private static final int LARGEST_REQUEST = 64 << 20;

  private final LoadPlan plan;
  private final LoadSource source;
  private final Ledger ledger;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Punctuality punctuality = new Punctuality();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong sends = new AtomicLong();
  private final AtomicLong begun = new AtomicLong();

  Generator(String bootstrapServers, LoadPlan plan, LoadSource source, Ledger ledger) {
    this.plan = plan;
    this.source = source;
    this.ledger = ledger;
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_REQUEST,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Returns when all is sent and acknowledged. */
  void run(long beginNanos, Instant begin) {
    Pacer pacer = new Pacer(plan, index -> request(index, begin));
    while (!pacer.finished() && !Thread.currentThread().isInterrupted()) {
      Pacer.Due due = pacer.take();
      waitUntil(beginNanos + due.dueNanos());
      send(beginNanos, due);
    }
    producer.flush();
  }

  private LoadRequest request(long index, Instant begin) {
    return source.request(index, plan.key(index), begin.plusNanos(plan.startNanos(index)));
  }

  private void send(long beginNanos, Pacer.Due due) {
    LoadRequest request = due.request();
    if (due.part() == 0) {
      long last = request.parts().get(request.parts().size() - 1).after().toNanos();
      long first = request.parts().get(0).after().toNanos();
      ledger.ask(request.key(), beginNanos + due.dueNanos() + last - first, due.measured());
      begun.incrementAndGet();
    }
    byte[] key = request.key().getBytes(StandardCharsets.UTF_8);
    byte[] value = request.parts().get(due.part()).value();
    long now = System.nanoTime();
    producer.send(new ProducerRecord<>(request.topic(), key, value), (sent, e) -> note(e));
    if (due.measured()) {
      punctuality.sent(beginNanos + due.dueNanos(), now);
    }
    sends.incrementAndGet();
  }

  private void note(Exception failure) {
    if (failure != null) {
      failures.incrementAndGet();
    }
  }

  private static void waitUntil(long nanos) {
    long left = nanos - System.nanoTime();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = nanos - System.nanoTime();
    }
  }

  LoadRun.Progress progress(Duration elapsed) {
    return new LoadRun.Progress(elapsed, sends.get(), begun.get(), plan.requests());
  }

  /** Only after {@link #run} has returned. */
  Punctuality punctuality() {
    return punctuality;
  }

  long failures() {
    return failures.get();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
