package dev.seseragi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seseragi.core.text.Words.Word;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static BitSet set(int... indexes) {
    BitSet set = new BitSet();
    for (int index : indexes) {
      set.set(index);
    }
    return set;
  }

  @Test
  void findsWordsWithTheirPlaces() {
    assertThat(Words.of("Don't miss it: 10/10 snake_case!").list())
        .containsExactly(
            new Word("Don", 0, 3),
            new Word("t", 4, 5),
            new Word("miss", 6, 10),
            new Word("it", 11, 13),
            new Word("10", 15, 17),
            new Word("10", 18, 20),
            new Word("snake_case", 21, 31));
  }

  @Test
  void countsPlacesInUtf16Units() {
    String text = "\uD83D\uDE00 na\u00efve \uD835\uDC00b cafe\u0301";

    assertThat(Words.of(text).list())
        .containsExactly(
            new Word("na\u00efve", 3, 8),
            new Word("\uD835\uDC00b", 9, 12),
            new Word("cafe\u0301", 13, 18));
  }

  @Test
  void findsNoWordInPunctuation() {
    assertThat(Words.of("").size()).isZero();
    assertThat(Words.of(" ... \uD83D\uDE00 \uD800").size()).isZero();
  }

  @Test
  void removesWordsAndLeavesWhatIsBetween() {
    Words words = Words.of("A moving film, never dull.");

    assertThat(words.removing(set(0, 4))).isEqualTo(" moving film, never .");
    assertThat(words.removing(set(0, 1, 2, 3, 4))).isEqualTo("  ,  .");
    assertThat(words.removing(set())).isEqualTo("A moving film, never dull.");
  }

  @Test
  void putsAWordWithoutMeaningInPlace() {
    assertThat(Words.of("never dull.").masking(set(1))).isEqualTo("never UNKWORDZ.");
  }
}
