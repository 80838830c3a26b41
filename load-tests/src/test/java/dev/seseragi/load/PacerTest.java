package dev.seseragi.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {
  private static LoadPlan plan(double rate, long warmUpMillis, long millis) {
    return new LoadPlan(
        "run", rate, Duration.ofMillis(warmUpMillis), Duration.ofMillis(millis), Duration.ZERO);
  }

  private static LoadRequest streamOf(long index, long... afterMillis) {
    List<LoadRequest.Part> parts = new ArrayList<>();
    for (long after : afterMillis) {
      parts.add(new LoadRequest.Part(Duration.ofMillis(after), new byte[0]));
    }
    return new LoadRequest("t", "run-" + index, parts);
  }

  private static List<String> sends(Pacer pacer) {
    List<String> sends = new ArrayList<>();
    while (!pacer.finished()) {
      Pacer.Due due = pacer.take();
      sends.add(
          "%d ms %s/%d%s"
              .formatted(
                  due.dueNanos() / 1_000_000,
                  due.request().key(),
                  due.part(),
                  due.measured() ? "" : " warm-up"));
    }
    return sends;
  }

  @Test
  void requestsBeginAtEqualDistancesAndTheWarmUpIsMarked() {
    Pacer pacer = new Pacer(plan(4, 500, 750), index -> streamOf(index, 0));

    assertThat(sends(pacer))
        .containsExactly(
            "0 ms run-0/0 warm-up",
            "250 ms run-1/0 warm-up",
            "500 ms run-2/0",
            "750 ms run-3/0",
            "1000 ms run-4/0");
  }

  @Test
  void partsOfOverlappingStreamsInterleaveByTheirMoments() {
    Pacer pacer = new Pacer(plan(10, 0, 200), index -> streamOf(index, 80, 160, 240));

    assertThat(sends(pacer))
        .containsExactly(
            "80 ms run-0/0",
            "160 ms run-0/1",
            "180 ms run-1/0",
            "240 ms run-0/2",
            "260 ms run-1/1",
            "340 ms run-1/2");
  }

  @Test
  void requestsAreMadeOnlyWhenTheirTimeIsNear() {
    List<Long> made = new ArrayList<>();
    Pacer pacer =
        new Pacer(
            plan(1, 0, 5000),
            index -> {
              made.add(index);
              return streamOf(index, 0);
            });
    pacer.take();
    pacer.take();

    assertThat(made).containsExactly(0L, 1L);
  }

  @Test
  void momentsDoNotDriftAtRatesThatDivideNoSecond() {
    assertThat(plan(3, 0, 1_000_000).startNanos(2_999_997)).isEqualTo(999_999_000_000_000L);
  }

  @Test
  void refusesAPlanThatHoldsNoRequest() {
    assertThatThrownBy(() -> plan(1, 0, 400))
        .hasMessage("duration must hold a request at 1.0 per second: was PT0.4S");
    assertThatThrownBy(() -> plan(0, 0, 400)).hasMessage("rate must be in (0, 1000000]: was 0.0");
  }

  @Test
  void lateSendsAreCountedWithTheWorst() {
    Punctuality punctuality = new Punctuality();
    punctuality.sent(0, 1_000_000);
    punctuality.sent(1_000_000_000, 1_010_000_000);
    punctuality.sent(2_000_000_000, 2_025_000_000);

    assertThat(punctuality.sends()).isEqualTo(3);
    assertThat(punctuality.late()).isEqualTo(1);
    assertThat(punctuality.worst()).isEqualTo(Duration.ofMillis(25));
    assertThat(punctuality.rate()).isEqualTo(2 / 2.024);
  }
}
