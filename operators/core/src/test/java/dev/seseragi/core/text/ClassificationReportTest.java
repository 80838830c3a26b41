package dev.seseragi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.text.ClassificationReport.ClassFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassificationReportTest {
  @Test
  void countsPerClassAndOverall() {
    ClassificationReport report =
        ClassificationReport.of(
            List.of("pos", "pos", "pos", "neg", "neg", "odd"),
            List.of("pos", "pos", "neg", "neg", "pos", "neg"));

    assertThat(report.items()).isEqualTo(6);
    assertThat(report.accuracy()).isCloseTo(3 / 6.0, within(1e-12));
    assertThat(report.classes())
        .containsExactly(
            new ClassFigures("neg", 1 / 3.0, 1 / 2.0, 2 / 5.0, 2),
            new ClassFigures("odd", 0, 0, 0, 1),
            new ClassFigures("pos", 2 / 3.0, 2 / 3.0, 2 / 3.0, 3));
    assertThat(report.macroF1()).isCloseTo((0.4 + 0 + 2 / 3.0) / 3, within(1e-12));
  }

  @Test
  void listsAClassThatIsOnlyPredicted() {
    ClassificationReport report = ClassificationReport.of(List.of("a", "a"), List.of("a", "b"));

    assertThat(report.classes())
        .containsExactly(
            new ClassFigures("a", 1, 0.5, 2 / 3.0, 2), new ClassFigures("b", 0, 0, 0, 0));
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertThatThrownBy(() -> ClassificationReport.of(List.of(), List.of()))
        .hasMessage("truth and predicted must have one length of at least 1: were 0 and 0");
    assertThatThrownBy(() -> ClassificationReport.of(List.of("a"), List.of()))
        .hasMessage("truth and predicted must have one length of at least 1: were 1 and 0");
  }
}
