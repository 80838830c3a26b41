package dev.seseragi.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the components log, and the end of what they logged. */
final class LogFiles {
  private static final int TAIL_BYTES = 16 * 1024;
  private static final int TAIL_LINES = 25;

  private LogFiles() {}

  /** One rolling file for each component; its name comes by a system property. */
  static String config() {
    return """
        rootLogger.level = INFO
        rootLogger.appenderRef.file.ref = file
        appender.file.type = RollingFile
        appender.file.name = file
        appender.file.fileName = ${sys:log.file}
        appender.file.filePattern = ${sys:log.file}.%i
        appender.file.layout.type = PatternLayout
        appender.file.layout.pattern = %d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %c - %m%n%xEx
        appender.file.policies.type = Policies
        appender.file.policies.size.type = SizeBasedTriggeringPolicy
        appender.file.policies.size.size = 20MB
        appender.file.strategy.type = DefaultRolloverStrategy
        appender.file.strategy.max = 2
        """;
  }

  /** The last lines of a component's log and of its output, for an error message. */
  static String tail(Home home, String component) {
    List<String> lines =
        Stream.of(home.log(component), home.out(component))
            .flatMap(file -> lastLines(file).stream())
            .toList();
    return lines.isEmpty() ? "(it logged nothing)" : String.join("\n", lines);
  }

  static List<String> lastLines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    } catch (IOException e) {
      return List.of("(cannot read %s: %s)".formatted(file, e.getMessage()));
    }
  }
}
