package dev.seseragi.cli.deadletters;

import dev.seseragi.cli.CliException;
import java.util.List;
import picocli.CommandLine.Option;

/** Which dead letters are meant; without options, all. */
final class LetterFilter {
  @Option(
      names = "--code",
      paramLabel = "CODE",
      split = ",",
      description = "Only those with this error code, such as IMAGE_UNREADABLE.")
  private List<String> codes = List.of();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      split = ",",
      description = "Only those that came from this topic.")
  private List<String> topics = List.of();

  @Option(
      names = "--offset",
      paramLabel = "[P:]OFFSET",
      split = ",",
      description = "Only the one at this offset of dead-letters, as `list` shows it.")
  private List<String> offsets = List.of();

  boolean matches(Letter letter) {
    return (codes.isEmpty()
            || codes.stream().anyMatch(letter.content().getCode()::equalsIgnoreCase))
        && (topics.isEmpty() || topics.contains(letter.content().getTopic()))
        && (offsets.isEmpty() || offsets.stream().anyMatch(text -> isAt(letter.place(), text)));
  }

  private static boolean isAt(Letter.Place place, String text) {
    return text.contains(":")
        ? text.equals(place.toString())
        : text.equals(String.valueOf(place.offset()));
  }

  void check() {
    for (String text : offsets) {
      if (!text.matches("(\\d+:)?\\d+")) {
        throw CliException.input(
            "--offset takes OFFSET or PARTITION:OFFSET: was '%s'".formatted(text));
      }
    }
  }
}
