package dev.seseragi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadReportTest {
  private static LoadReport report(Map<String, Long> deadLettered, long lost) {
    Histogram micros = new Histogram(1, 3_600_000_000L, 3);
    for (int ms = 1; ms <= 1000; ms++) {
      micros.recordValue(ms * 1000L);
    }
    return new LoadReport(
        "texts",
        50,
        49.98,
        49.5,
        1000,
        1000 - lost,
        0,
        lost,
        0,
        0,
        deadLettered,
        0,
        3,
        12.25,
        LoadReport.Latency.of(micros));
  }

  @Test
  void rendersForAPerson() {
    assertThat(report(Map.of("TEXT_EMPTY", 2L), 1).text())
        .isEqualTo(
            """
            load texts: 50.0 requests/s offered, 50.0 records/s sent, 49.5 requests/s answered
              requests      1000: 999 answered (0 incomplete), 1 lost, 2 dead-lettered {TEXT_EMPTY=2}
              answers       0 duplicated, 0 out of order
              sends         0 failed, 3 late by more than 10 ms (worst 12.3 ms)
              latency, ms   min 1.0  mean 500.5  p50 500.2  p90 900.1  p99 990.2  p99.9 999.4  max 1000.4
            """);
  }

  @Test
  void rendersAsOneJsonObject() {
    assertThat(report(Map.of("TEXT_EMPTY", 2L), 0).json())
        .isEqualTo(
            "{\"name\":\"texts\",\"offeredPerSecond\":50.000,\"sendsPerSecond\":49.980,"
                + "\"achievedPerSecond\":49.500,\"requests\":1000,\"answered\":1000,"
                + "\"incomplete\":0,\"lost\":0,\"duplicated\":0,\"reordered\":0,"
                + "\"deadLettered\":{\"TEXT_EMPTY\":2},\"sendErrors\":0,\"lateSends\":3,"
                + "\"worstLatenessMillis\":12.250,\"latencyMillis\":{\"min\":1.000,"
                + "\"mean\":500.505,\"p50\":500.223,\"p90\":900.095,\"p99\":990.207,"
                + "\"p99.9\":999.423,\"max\":1000.447}}");
  }

  @Test
  void isCleanOnlyWhenEachRequestWasAnsweredOnceAndInOrder() {
    assertThat(report(Map.of(), 0).clean()).isTrue();
    assertThat(report(Map.of(), 1).clean()).isFalse();
    assertThat(report(Map.of("TEXT_EMPTY", 2L), 0).clean()).isFalse();
  }

  @Test
  void escapesTextInJson() {
    assertThat(Json.object(Map.of("a\"b", "c\\\n"))).isEqualTo("{\"a\\\"b\":\"c\\\\\\u000a\"}");
  }
}
