package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folders with the jars that the processes are started from.
 *
 * @param broker jars of a Kafka broker
 * @param flink jars of a Flink cluster, with ONNX Runtime
 */
public record Libraries(Path broker, Path flink) {
  public Libraries {
    requireNonNull(broker, "broker is null");
    requireNonNull(flink, "flink is null");
  }

  /**
   * Where the build leaves them, under the folder that the system property {@code seseragi.root}
   * names (default: the working directory); {@code seseragi.lib.broker} and {@code
   * seseragi.lib.flink} name other folders.
   */
  public static Libraries fromBuild() {
    Path local = Path.of(System.getProperty("seseragi.root", "")).resolve("deploy/local");
    return new Libraries(
        folder("seseragi.lib.broker", local.resolve("broker/target/lib")),
        folder("seseragi.lib.flink", local.resolve("flink/target/lib")));
  }

  private static Path folder(String property, Path built) {
    String named = System.getProperty(property);
    return (named == null ? built : Path.of(named)).toAbsolutePath().normalize();
  }

  /** Fails unless {@code folder} has jars. */
  static void requireJars(Path folder) {
    if (!Files.isDirectory(folder) || !hasJars(folder)) {
      throw new StackException(
          "no jars in %s: build them with `mvn package` or name the project's folder with"
                  .formatted(folder)
              + " -Dseseragi.root");
    }
  }

  private static boolean hasJars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".jar"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
