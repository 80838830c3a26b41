package dev.seseragi.core.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words of a text: longest runs of letters, digits, numbers, marks and underscores. What is
 * between them stays where it is when words are taken out. A language that writes no spaces has one
 * word between two punctuation marks.
 */
public final class Words {
  /** What stands in place of a masked word; the Python package {@code lime} uses the same. */
  private static final String MASK = "UNKWORDZ";

  /**
   * One word.
   *
   * @param text the word as it is written
   * @param start where it begins, in UTF-16 units from the start of the text
   * @param end where it ends, exclusive
   */
  public record Word(String text, int start, int end) {
    public Word {
      requireNonNull(text, "text is null");
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "a word must have 0 <= start < end: was %d..%d".formatted(start, end));
      }
    }
  }

  private final String text;
  private final List<Word> words;

  private Words(String text, List<Word> words) {
    this.text = text;
    this.words = List.copyOf(words);
  }

  /** The words of a text in their order. */
  public static Words of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      boolean inWord = isWordCharacter(text.codePointAt(at));
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        words.add(new Word(text.substring(start, at), start, at));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(new Word(text.substring(start), start, text.length()));
    }
    return new Words(text, words);
  }

  private static boolean isWordCharacter(int codePoint) {
    return codePoint == '_'
        || Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  public String text() {
    return text;
  }

  public List<Word> list() {
    return words;
  }

  public int size() {
    return words.size();
  }

  /** The text with nothing in place of the given words. */
  public String removing(BitSet indexes) {
    return replacing(indexes, "");
  }

  /** The text with a word that means nothing in place of each of the given words. */
  public String masking(BitSet indexes) {
    return replacing(indexes, MASK);
  }

  private String replacing(BitSet indexes, String replacement) {
    StringBuilder result = new StringBuilder(text.length());
    int from = 0;
    for (int i = indexes.nextSetBit(0); i >= 0; i = indexes.nextSetBit(i + 1)) {
      Word word = words.get(i);
      result.append(text, from, word.start()).append(replacement);
      from = word.end();
    }
    return result.append(text, from, text.length()).toString();
  }
}
