package dev.seseragi.local;

/**
 * How much memory the processes may take, in MiB.
 *
 * @param brokerHeap Java heap of the broker, at least 256
 * @param jobManager the whole JobManager process, at least 640
 * @param taskManager the whole of each TaskManager process, at least 1024
 */
public record Memory(int brokerHeap, int jobManager, int taskManager) {
  public Memory {
    atLeast(256, "brokerHeap", brokerHeap);
    atLeast(640, "jobManager", jobManager);
    atLeast(1024, "taskManager", taskManager);
  }

  public static Memory small() {
    return new Memory(384, 704, 1280);
  }

  private static void atLeast(int least, String name, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d MiB: was %d".formatted(name, least, value));
    }
  }
}
