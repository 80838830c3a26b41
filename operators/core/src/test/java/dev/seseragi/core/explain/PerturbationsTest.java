package dev.seseragi.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class PerturbationsTest {
  private static final int DRAWS = 40_000;

  @Test
  void drawsEveryNumberOfFeaturesEquallyOften() {
    Perturbations perturbations = new Perturbations(1, 4);
    int[] counts = new int[5];
    for (int i = 0; i < DRAWS; i++) {
      counts[perturbations.next().cardinality()]++;
    }

    assertThat(counts[0]).isZero();
    for (int size = 1; size <= 4; size++) {
      assertThat((double) counts[size] / DRAWS).isCloseTo(0.25, within(0.01));
    }
  }

  @Test
  void drawsEveryFeatureEquallyOften() {
    Perturbations perturbations = new Perturbations(2, 4);
    int[] counts = new int[4];
    for (int i = 0; i < DRAWS; i++) {
      perturbations.next().stream().forEach(feature -> counts[feature]++);
    }

    for (int count : counts) {
      assertThat((double) count / DRAWS).isCloseTo(2.5 / 4, within(0.01));
    }
  }

  @Test
  void repeatsItselfWithTheSameSeed() {
    Perturbations one = new Perturbations(3, 20);
    Perturbations other = new Perturbations(3, 20);

    BitSet first = one.next();
    assertThat(other.next()).isEqualTo(first);
    assertThat(one.next()).isEqualTo(other.next()).isNotEqualTo(first);
  }
}
