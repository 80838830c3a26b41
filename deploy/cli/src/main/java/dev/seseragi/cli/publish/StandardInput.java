package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code -} among files, and ids for what has no name. */
final class StandardInput {
  private static final Path DASH = Path.of("-");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private StandardInput() {}

  /** Whether standard input is to be read; it must then be the only argument. */
  static boolean isNamed(List<Path> arguments) {
    if (arguments.contains(DASH) && arguments.size() > 1) {
      throw CliException.input("- (standard input) cannot be mixed with files");
    }
    return arguments.contains(DASH);
  }

  /** An id that no earlier run has used, such as {@code text-20261124-101500-123}. */
  static String freshId(String kind, Clock clock) {
    return kind + "-" + MOMENT.format(clock.instant());
  }
}
