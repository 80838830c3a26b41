package dev.seseragi.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final long MS = 1_000_000;

  private final Ledger ledger = new Ledger();

  @Test
  void everyMeasuredRequestIsAnsweredOrRefusedOrLost() {
    for (String key : new String[] {"a", "b", "c", "d", "e"}) {
      ledger.ask(key, 0, true);
    }
    ledger.answer("a", Answer.ONLY, 1);
    ledger.answer("b", Answer.ONLY, 1);
    ledger.refuse("c", "TEXT_EMPTY");
    ledger.refuse("d", "TEXT_EMPTY");

    Ledger.Counts counts = ledger.counts();
    assertThat(counts.requests()).isEqualTo(5);
    assertThat(counts.answered()).isEqualTo(2);
    assertThat(counts.lost()).isEqualTo(1);
    assertThat(counts.deadLettered()).isEqualTo(Map.of("TEXT_EMPTY", 2L));
  }

  @Test
  void theSameAnswerTwiceIsADuplicateAndDoesNotMoveItsLatency() {
    ledger.ask("a", 0, true);
    ledger.answer("a", Answer.ONLY, 5 * MS);
    ledger.answer("a", Answer.ONLY, 50 * MS);

    assertThat(ledger.counts().duplicated()).isEqualTo(1);
    assertThat(ledger.counts().answered()).isEqualTo(1);
    assertThat(ledger.latencies().getMaxValue()).isBetween(5000L, 5003L);
  }

  @Test
  void anEarlierSegmentAfterALaterOneIsOutOfOrder() {
    ledger.ask("stream", 0, true);
    ledger.answer("stream", new Answer(0, true), 1);
    ledger.answer("stream", new Answer(2, true), 2);
    ledger.answer("stream", new Answer(1, true), 3);

    assertThat(ledger.counts().reordered()).isEqualTo(1);
    assertThat(ledger.counts().duplicated()).isZero();
  }

  @Test
  void theWarmUpIsCountedNowhere() {
    ledger.ask("early", 0, false);
    ledger.ask("lost early", 0, false);
    ledger.ask("early refused", 0, false);
    ledger.answer("early", Answer.ONLY, 900 * MS);
    ledger.answer("early", Answer.ONLY, 901 * MS);
    ledger.refuse("early refused", "IMAGE_TOO_LARGE");

    assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(0, 0, 0, 0, 0, 0, Map.of()));
    assertThat(ledger.latencies().getTotalCount()).isZero();
  }

  @Test
  void answersToAnotherRunAreIgnored() {
    ledger.ask("a", 0, true);
    ledger.answer("other", Answer.ONLY, 1);
    ledger.refuse("other", "TEXT_EMPTY");

    assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(1, 0, 0, 1, 0, 0, Map.of()));
    assertThat(ledger.settled()).isFalse();
  }

  @Test
  void isSettledWhenTheLastAnswerOrARefusalOfEachIsThere() {
    assertThat(ledger.settled()).isTrue();
    ledger.ask("a", 0, true);
    ledger.ask("b", 0, true);
    ledger.answer("a", new Answer(0, false), 1);
    assertThat(ledger.settled()).isFalse();
    assertThat(ledger.counts().incomplete()).isEqualTo(1);
    ledger.answer("a", new Answer(1, true), 2);
    assertThat(ledger.settled()).isFalse();
    ledger.refuse("b", "AUDIO_RATE");
    ledger.refuse("b", "AUDIO_RATE");
    assertThat(ledger.settled()).isTrue();
    assertThat(ledger.counts().incomplete()).isZero();
    assertThat(ledger.counts().deadLettered()).isEqualTo(Map.of("AUDIO_RATE", 1L));
  }

  @Test
  void latencyRunsFromTheDueMomentToTheLatestAnswer() {
    ledger.ask("stream", 100 * MS, true);
    ledger.answer("stream", new Answer(0, true), 90 * MS);
    ledger.answer("stream", new Answer(1, true), 130 * MS);
    ledger.ask("silent at the end", 100 * MS, true);
    ledger.answer("silent at the end", new Answer(0, true), 60 * MS);

    Histogram latencies = ledger.latencies();
    assertThat(latencies.getTotalCount()).isEqualTo(2);
    assertThat(latencies.getMaxValue()).isBetween(30_000L, 30_031L);
    assertThat(latencies.getMinValue()).isZero();
  }

  @Test
  void aKeyNamesOneRequest() {
    ledger.ask("a", 0, true);
    assertThatThrownBy(() -> ledger.ask("a", 1, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a key must name one request: was used again: a");
  }
}
