package dev.seseragi.load;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What a run showed; the warm-up is not in it. {@code answered + lost + deadLettered = requests}.
 *
 * @param name what was sent, such as {@code texts}
 * @param offeredPerSecond requests per second that the plan asked for
 * @param sendsPerSecond records per second that were sent; a request may be many records
 * @param achievedPerSecond answered requests per second between the first answer and the last
 * @param incomplete answered requests whose last answer did not come
 * @param deadLettered refused requests by error code
 * @param sendErrors records that the broker did not take
 * @param lateSends records sent more than 10 ms after they were due
 * @param worstLatenessMillis the latest send, after it was due
 * @param latency from the moment the last part of a request was due to its latest answer
 */
public record LoadReport(
    String name,
    double offeredPerSecond,
    double sendsPerSecond,
    double achievedPerSecond,
    long requests,
    long answered,
    long incomplete,
    long lost,
    long duplicated,
    long reordered,
    Map<String, Long> deadLettered,
    long sendErrors,
    long lateSends,
    double worstLatenessMillis,
    Latency latency) {

  /** Milliseconds; all 0 where nothing was answered. */
  public record Latency(
      double min, double mean, double p50, double p90, double p99, double p999, double max) {
    static Latency of(Histogram micros) {
      if (micros.getTotalCount() == 0) {
        return new Latency(0, 0, 0, 0, 0, 0, 0);
      }
      return new Latency(
          micros.getMinValue() / 1e3,
          micros.getMean() / 1e3,
          at(micros, 50),
          at(micros, 90),
          at(micros, 99),
          at(micros, 99.9),
          micros.getMaxValue() / 1e3);
    }

    private static double at(Histogram micros, double percentile) {
      return micros.getValueAtPercentile(percentile) / 1e3;
    }
  }

  public LoadReport {
    requireNonNull(name, "name is null");
    requireNonNull(latency, "latency is null");
    deadLettered = new TreeMap<>(deadLettered);
  }

  /** Whether every measured request was answered once, completely and in order. */
  public boolean clean() {
    return lost + incomplete + duplicated + reordered + sendErrors == 0 && deadLettered.isEmpty();
  }

  long deadLetters() {
    return deadLettered.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A few lines for a person. */
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        load %s: %.1f requests/s offered, %.1f records/s sent, %.1f requests/s answered
          requests      %d: %d answered (%d incomplete), %d lost, %d dead-lettered%s
          answers       %d duplicated, %d out of order
          sends         %d failed, %d late by more than 10 ms (worst %.1f ms)
          latency, ms   min %.1f  mean %.1f  p50 %.1f  p90 %.1f  p99 %.1f  p99.9 %.1f  max %.1f
        """,
        name,
        offeredPerSecond,
        sendsPerSecond,
        achievedPerSecond,
        requests,
        answered,
        incomplete,
        lost,
        deadLetters(),
        deadLettered.isEmpty() ? "" : " " + deadLettered,
        duplicated,
        reordered,
        sendErrors,
        lateSends,
        worstLatenessMillis,
        latency.min(),
        latency.mean(),
        latency.p50(),
        latency.p90(),
        latency.p99(),
        latency.p999(),
        latency.max());
  }

  /** One JSON object, on one line. */
  public String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("offeredPerSecond", offeredPerSecond);
    fields.put("sendsPerSecond", sendsPerSecond);
    fields.put("achievedPerSecond", achievedPerSecond);
    fields.put("requests", requests);
    fields.put("answered", answered);
    fields.put("incomplete", incomplete);
    fields.put("lost", lost);
    fields.put("duplicated", duplicated);
    fields.put("reordered", reordered);
    fields.put("deadLettered", deadLettered);
    fields.put("sendErrors", sendErrors);
    fields.put("lateSends", lateSends);
    fields.put("worstLatenessMillis", worstLatenessMillis);
    fields.put("latencyMillis", latencyFields());
    return Json.object(fields);
  }

  private Map<String, Object> latencyFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("min", latency.min());
    fields.put("mean", latency.mean());
    fields.put("p50", latency.p50());
    fields.put("p90", latency.p90());
    fields.put("p99", latency.p99());
    fields.put("p99.9", latency.p999());
    fields.put("max", latency.max());
    return fields;
  }
}
