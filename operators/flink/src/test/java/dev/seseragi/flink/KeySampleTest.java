package dev.seseragi.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySampleTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 1})
  void keepsAboutTheShareOfTheKeys(double share) {
    KeySample sample = new KeySample(share);
    long kept =
        IntStream.range(0, 10_000)
            .filter(i -> sample.filter(Records.of("text-" + i, null, 0)))
            .count();
    assertThat(kept / 10_000.0).isCloseTo(share, within(share == 0 || share == 1 ? 0 : 0.015));
  }

  @Test
  void aLargerShareKeepsTheKeysOfASmallerOne() {
    KeySample few = new KeySample(0.1);
    KeySample more = new KeySample(0.3);
    for (int i = 0; i < 1000; i++) {
      SourceRecord record = Records.of("text-" + i, null, 0);
      assertThat(!few.filter(record) || more.filter(record)).isTrue();
    }
  }

  @Test
  void neverKeepsARecordWithoutAKey() {
    assertThat(new KeySample(1).filter(Records.of(null, null, 0))).isFalse();
  }

  @Test
  void refusesAShareOutsideZeroToOne() {
    assertThatThrownBy(() -> new KeySample(1.5)).hasMessage("share must be in 0..1: was 1.5");
  }
}
