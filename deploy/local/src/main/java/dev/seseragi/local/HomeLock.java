package dev.seseragi.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Only one starts or stops a home at a time; the operating system frees it with its holder. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock acquire(Home home, Duration patience) {
    try {
      Files.createDirectories(home.root());
      FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (Await.holdsWithin(patience, () -> locks(channel))) {
        return new HomeLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new StackException("cannot lock the home folder %s".formatted(home.root()), e);
    }
    throw new StackException("another start or stop of %s is under way".formatted(home.root()));
  }

  private static boolean locks(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw new StackException("cannot lock", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StackException("cannot unlock", e);
    }
  }
}
