package dev.seseragi.core.speech;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Best-path CTC decoding, one output after another (Graves et al. 2006): the most probable class of
 * each output, runs of one class merged, blanks dropped.
 */
final class CtcGreedy {
  private final int blank;
  private final List<CtcToken> tokens;
  private int previous;

  CtcGreedy(int blank, int previous, List<CtcToken> tokens) {
    this.blank = blank;
    this.previous = previous;
    this.tokens = new ArrayList<>(tokens);
  }

  /**
   * Takes one output.
   *
   * @param logProbabilities of all classes, from {@code offset}
   * @param start feature frame at which the output starts
   * @param end the feature frame after it
   */
  void accept(float[] logProbabilities, int offset, int classes, long start, long end) {
    int best = best(logProbabilities, offset, classes);
    if (best != blank) {
      float confidence = (float) Math.min(1, Math.exp(logProbabilities[offset + best]));
      add(best, confidence, start, end);
    }
    previous = best;
  }

  private void add(int symbol, float confidence, long start, long end) {
    if (symbol != previous) {
      tokens.add(new CtcToken(symbol, start, end, confidence));
    } else if (!tokens.isEmpty()) {
      int last = tokens.size() - 1;
      CtcToken token = tokens.get(last);
      float greatest = Math.max(token.confidence(), confidence);
      tokens.set(last, new CtcToken(symbol, token.start(), end, greatest));
    }
  }

  private static int best(float[] values, int offset, int classes) {
    int best = 0;
    for (int i = 0; i < classes; i++) {
      if (Float.isNaN(values[offset + i])) {
        throw new InferenceException(
            ErrorCode.MODEL_OUTPUT,
            "log-probabilities must be numbers: class %d was NaN".formatted(i));
      }
      if (values[offset + i] > values[offset + best]) {
        best = i;
      }
    }
    return best;
  }

  /** The class of the last output; a run of it that goes on is no new symbol. */
  int previous() {
    return previous;
  }

  List<CtcToken> tokens() {
    return List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  CtcToken token(int index) {
    return tokens.get(index);
  }

  /** Forgets the symbols, not the run that may still go on. */
  void clear() {
    tokens.clear();
  }
}
