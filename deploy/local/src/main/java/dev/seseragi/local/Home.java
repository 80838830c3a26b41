package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds all state of one stack, and where everything lies in it. */
record Home(Path root) {
  Home {
    requireNonNull(root, "root is null");
    // Kafka and Flink take lists of folders apart at these.
    if (root.toString().matches(".*[,;|\\n].*")) {
      throw new StackException(
          "the home folder must have none of , ; | in its path: was %s".formatted(root));
    }
  }

  /** Links are resolved, so that one folder is one home by whatever name it is opened. */
  static Home of(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path existing = absolute;
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return new Home(existing.toRealPath().resolve(existing.relativize(absolute)).normalize());
    } catch (IOException e) {
      throw new StackException("cannot read the home folder %s".formatted(absolute), e);
    }
  }

  Path state() {
    return root.resolve("stack.json");
  }

  Path lock() {
    return root.resolve("stack.lock");
  }

  Path logConfig() {
    return root.resolve("log4j2.properties");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log(String component) {
    return logs().resolve(component + ".log");
  }

  /** What a component wrote to standard output and error: the JVM's own last words, usually. */
  Path out(String component) {
    return logs().resolve(component + ".out");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path flink() {
    return root.resolve("flink");
  }

  Path flinkConf() {
    return flink().resolve("conf");
  }

  Path checkpoints() {
    return flink().resolve("checkpoints");
  }

  Path savepoints() {
    return flink().resolve("savepoints");
  }

  /** Unpacked native libraries, spilled buffers and uploaded jars; of no use after a stop. */
  Path scratch() {
    return flink().resolve("tmp");
  }

  Path uploads() {
    return scratch().resolve("upload");
  }

  Path plugins() {
    return flink().resolve("plugins");
  }

  void create() {
    for (Path folder :
        List.of(logs(), kafka(), flinkConf(), checkpoints(), savepoints(), uploads(), plugins())) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new StackException("cannot create the folder %s".formatted(folder), e);
      }
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(requireNonNull(file.getParent(), "file has no folder"));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }
}
