package dev.seseragi.core.speech;

import java.util.List;

/**
 * What the classes of a CTC model stand for.
 *
 * @param symbols one for each class, in order; the blank's own is never written
 * @param blank the class that stands for nothing
 * @param separator the symbol between words
 */
public record Vocabulary(List<String> symbols, int blank, String separator) {
  public Vocabulary {
    symbols = List.copyOf(symbols);
    if (symbols.size() < 2) {
      throw new IllegalArgumentException(
          "vocabulary must have at least 2 symbols: had " + symbols.size());
    }
    if (blank < 0 || blank >= symbols.size()) {
      throw new IllegalArgumentException(
          "blank must be in 0..%d: was %d".formatted(symbols.size() - 1, blank));
    }
    if (!symbols.contains(separator)) {
      throw new IllegalArgumentException(
          "separator must be a symbol of the vocabulary: was '%s'".formatted(separator));
    }
  }

  public int size() {
    return symbols.size();
  }

  boolean separates(int symbol) {
    return symbols.get(symbol).equals(separator);
  }
}
