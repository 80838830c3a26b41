package dev.seseragi.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * An open loop: requests begin when the plan says, whether or not the pipeline keeps up, and
 * latency counts from when a send was due. A closed loop would slow down with the pipeline and hide
 * its worst answers ("coordinated omission").
 */
public final class LoadRun {
  /** After the last open request is answered, so long is listened for duplicates. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private static final Duration POLL = Duration.ofMillis(50);

  /**
   * What is known so far.
   *
   * @param sends records sent
   * @param requests requests that were begun, warm-up included
   */
  public record Progress(Duration elapsed, long sends, long requests, long planned) {}

  private final String bootstrapServers;
  private final LoadPlan plan;
  private final LoadSource source;
  private final Ledger ledger = new Ledger();

  public LoadRun(String bootstrapServers, LoadPlan plan, LoadSource source) {
    this.bootstrapServers = requireNonNull(bootstrapServers, "bootstrapServers is null");
    this.plan = requireNonNull(plan, "plan is null");
    this.source = requireNonNull(source, "source is null");
  }

  /**
   * Sends everything, gathers the answers and reports; blocks until then.
   *
   * @param progress is called a few times a second, by the calling thread
   * @throws org.apache.kafka.common.KafkaException when the broker cannot be used
   */
  public LoadReport run(Consumer<Progress> progress) throws InterruptedException {
    ExecutorService thread = Executors.newSingleThreadExecutor(r -> daemon(r, "load-generator"));
    try (Answers answers = new Answers(bootstrapServers, source, ledger);
        Generator generator = new Generator(bootstrapServers, plan, source, ledger)) {
      long begin = System.nanoTime();
      Future<?> sending = thread.submit(() -> generator.run(begin, Instant.now()));
      while (!sending.isDone()) {
        answers.poll(POLL);
        progress.accept(generator.progress(Duration.ofNanos(System.nanoTime() - begin)));
      }
      rethrow(sending);
      drain(answers);
      return report(generator);
    } finally {
      thread.shutdownNow();
    }
  }

  private void drain(Answers answers) {
    long end = System.nanoTime() + plan.drain().toNanos();
    long quietSince = System.nanoTime();
    while (System.nanoTime() < end
        && !(ledger.settled() && System.nanoTime() - quietSince > QUIET.toNanos())) {
      if (answers.poll(POLL)) {
        quietSince = System.nanoTime();
      }
    }
  }

  private LoadReport report(Generator generator) {
    Ledger.Counts counts = ledger.counts();
    double seconds = ledger.answerSeconds();
    return new LoadReport(
        source.name(),
        plan.rate(),
        generator.punctuality().rate(),
        seconds == 0 ? 0 : (counts.answered() - 1) / seconds,
        counts.requests(),
        counts.answered(),
        counts.incomplete(),
        counts.lost(),
        counts.duplicated(),
        counts.reordered(),
        counts.deadLettered(),
        generator.failures(),
        generator.punctuality().late(),
        generator.punctuality().worst().toNanos() / 1e6,
        LoadReport.Latency.of(ledger.latencies()));
  }

  private static void rethrow(Future<?> sending) throws InterruptedException {
    try {
      sending.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
