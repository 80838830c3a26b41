package dev.seseragi.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CtcGreedyTest {
  private final CtcGreedy decoder = new CtcGreedy(0, 0, List.of());

  @Test
  void mergesRunsAndDropsBlanks() {
    take(0, 1, 1, 0, 1, 2, 2, 2, 0);

    assertThat(decoder.tokens()).extracting(CtcToken::symbol).containsExactly(1, 1, 2);
    assertThat(decoder.tokens()).extracting(CtcToken::start).containsExactly(4L, 16L, 20L);
    assertThat(decoder.tokens()).extracting(CtcToken::end).containsExactly(12L, 20L, 32L);
  }

  @Test
  void theConfidenceIsTheGreatestOfTheRun() {
    decoder.accept(logs(0.3, 0.6, 0.1), 0, 3, 0, 4);
    decoder.accept(logs(0.1, 0.8, 0.1), 0, 3, 4, 8);
    decoder.accept(logs(0.4, 0.5, 0.1), 0, 3, 8, 12);

    assertThat(decoder.tokens()).containsExactly(new CtcToken(1, 0, 12, 0.8f));
  }

  @Test
  void aRunThatGoesOnOverACutIsOneSymbol() {
    take(1);
    decoder.clear();
    take(1, 1);
    assertThat(decoder.tokens()).isEmpty();

    CtcGreedy restored = new CtcGreedy(0, 1, List.of(new CtcToken(1, 0, 4, 0.9f)));
    restored.accept(logs(0.2, 0.7, 0.1), 0, 3, 4, 8);
    assertThat(restored.tokens()).containsExactly(new CtcToken(1, 0, 8, 0.9f));
  }

  @Test
  void theFirstOfEquallyProbableClassesWins() {
    decoder.accept(logs(0.2, 0.4, 0.4), 0, 3, 0, 4);

    assertThat(decoder.tokens()).extracting(CtcToken::symbol).containsExactly(1);
  }

  private void take(int... classes) {
    for (int i = 0; i < classes.length; i++) {
      double[] probabilities = {0.1, 0.1, 0.1};
      probabilities[classes[i]] = 0.8;
      decoder.accept(logs(probabilities), 0, 3, 4L * i, 4L * i + 4);
    }
  }

  private static float[] logs(double... probabilities) {
    float[] logs = new float[probabilities.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(probabilities[i]);
    }
    return logs;
  }
}
