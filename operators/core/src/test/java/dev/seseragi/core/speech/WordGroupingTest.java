package dev.seseragi.core.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordGroupingTest {
  private final WordGrouping grouping =
      new WordGrouping(
          new Vocabulary(List.of("<blank>", "a", "b", " "), 0, " "), new Timeline(16000, 160, 100));

  @Test
  void separatorsAtTheEdgesAndInARowMakeNoWords() {
    List<Word> words = words(token(3, 0), token(1, 20), token(3, 30), token(3, 40), token(2, 50));

    assertThat(words).extracting(Word::text).containsExactly("a", "b");
    assertThat(words(token(3, 0))).isEmpty();
    assertThat(words()).isEmpty();
  }

  @Test
  void timesAreLessTheModelsDelayAndWithinTheSegment() {
    List<Word> words =
        grouping.words(List.of(token(1, 4), token(3, 20), token(2, 96)), 10_000, 880_000);

    assertThat(words).extracting(Word::startMicros).containsExactly(10_000L, 860_000L);
    assertThat(words).extracting(Word::endMicros).containsExactly(10_000L, 880_000L);
  }

  @Test
  void theConfidenceIsTheGeometricMeanOfTheSymbols() {
    List<Word> words = words(new CtcToken(1, 0, 4, 0.9f), new CtcToken(2, 8, 12, 0.4f));

    assertThat(words.get(0).text()).isEqualTo("ab");
    assertThat(words.get(0).confidence()).isCloseTo(0.6f, within(1e-6f));
  }

  private List<Word> words(CtcToken... tokens) {
    return grouping.words(List.of(tokens), 0, Long.MAX_VALUE);
  }

  private static CtcToken token(int symbol, long frame) {
    return new CtcToken(symbol, frame, frame + 4, 1f);
  }
}
