package dev.seseragi.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a command end in order when the process is told to end (Ctrl-C): the JVM waits until this is
 * closed, two seconds at most.
 */
public final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread worker = Thread.currentThread();
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean requested;

  public Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt() {
    requested = true;
    LockSupport.unpark(worker);
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean requested() {
    return requested;
  }

  /** Waits until the moment, or until the process is told to end. */
  public void sleepUntil(Instant moment) {
    Duration left = Duration.between(Instant.now(), moment);
    while (!requested && left.compareTo(Duration.ZERO) > 0) {
      LockSupport.parkNanos(this, left.toNanos());
      left = Duration.between(Instant.now(), moment);
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (!requested) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
