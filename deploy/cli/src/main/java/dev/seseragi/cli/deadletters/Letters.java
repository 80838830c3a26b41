package dev.seseragi.cli.deadletters;

import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.Broker;
import dev.seseragi.cli.kafka.TopicReader;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import dev.seseragi.schemas.WireException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead letters that are on their topic now. */
final class Letters {
  private final Terminal terminal;
  private final WireCodec<DeadLetter> codec = WireCodec.of(DeadLetter.class);

  Letters(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Those that match, the earliest failure first. */
  List<Letter> read(Broker broker, LetterFilter filter) {
    List<Letter> letters = new ArrayList<>();
    try (TopicReader reader = new TopicReader(broker, Topics.DEAD_LETTERS)) {
      reader.readToEnd(record -> keep(record, filter, letters));
    }
    letters.sort(Comparator.comparing(letter -> letter.content().getFailedAt()));
    return letters;
  }

  private void keep(
      ConsumerRecord<byte[], byte[]> record, LetterFilter filter, List<Letter> letters) {
    try {
      Letter letter = new Letter(Letter.Place.of(record), codec.decode(record.value()));
      if (filter.matches(letter)) {
        letters.add(letter);
      }
    } catch (WireException e) {
      terminal.errorLine(
          "seseragi: skipped %s of %s: %s"
              .formatted(Letter.Place.of(record), Topics.DEAD_LETTERS, e.getMessage()));
    }
  }
}
