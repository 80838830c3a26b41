package dev.seseragi.core.speech;

import java.util.ArrayList;
import java.util.List;

/** Symbols to words: a separator ends a word. */
final class WordGrouping {
  private final Vocabulary vocabulary;
  private final Timeline timeline;

  WordGrouping(Vocabulary vocabulary, Timeline timeline) {
    this.vocabulary = vocabulary;
    this.timeline = timeline;
  }

  /**
   * The words in order.
   *
   * @param fromMicros no word starts before it
   * @param toMicros no word ends after it
   */
  List<Word> words(List<CtcToken> tokens, long fromMicros, long toMicros) {
    List<Word> words = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || vocabulary.separates(tokens.get(i).symbol())) {
        if (i > first) {
          words.add(word(tokens.subList(first, i), fromMicros, toMicros));
        }
        first = i + 1;
      }
    }
    return words;
  }

  private Word word(List<CtcToken> tokens, long fromMicros, long toMicros) {
    StringBuilder text = new StringBuilder();
    double logarithms = 0;
    for (CtcToken token : tokens) {
      text.append(vocabulary.symbols().get(token.symbol()));
      logarithms += Math.log(token.confidence());
    }
    long start = timeline.spokenMicros(tokens.get(0).start());
    long end = timeline.spokenMicros(tokens.get(tokens.size() - 1).end());
    return new Word(
        text.toString(),
        Math.min(Math.max(start, fromMicros), toMicros),
        Math.min(Math.max(end, fromMicros), toMicros),
        (float) Math.exp(logarithms / tokens.size()));
  }
}
