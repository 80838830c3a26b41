package dev.seseragi.load;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What was asked and what came back. Requests of the warm-up are known, so that their answers are
 * not taken for strangers, and counted nowhere.
 *
 * <p>For the requests that are counted: {@code answered + deadLettered + lost = requests}.
 */
final class Ledger {
  /** Latencies are kept from 1 microsecond to an hour, to three digits. */
  private static final long HIGHEST_MICROS = 3_600_000_000L;

  private static final class Entry {
    private final boolean measured;
    private long dueNanos;
    private long latestNanos;
    private long highest = -1;
    private final BitSet seen = new BitSet();
    private boolean complete;
    private boolean refused;

    Entry(boolean measured) {
      this.measured = measured;
    }

    boolean answered() {
      return highest >= 0;
    }

    boolean settled() {
      return complete || refused;
    }
  }

  /**
   * Counts of the measured requests.
   *
   * @param answered those with an answer
   * @param incomplete those of them whose last answer did not come
   * @param lost those with neither an answer nor a dead letter
   * @param duplicated answers beyond the first at their place
   * @param reordered answers that came after one that follows them
   * @param deadLettered those refused by the pipeline, by error code
   */
  record Counts(
      long requests,
      long answered,
      long incomplete,
      long lost,
      long duplicated,
      long reordered,
      Map<String, Long> deadLettered) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Long> deadLettered = new TreeMap<>();
  private long duplicated;
  private long reordered;
  private long unsettled;
  private long firstAnswerNanos = Long.MAX_VALUE;
  private long lastAnswerNanos = Long.MIN_VALUE;

  /** Notes a request before it is sent; {@code dueNanos} is when its last part is due. */
  synchronized void ask(String key, long dueNanos, boolean measured) {
    Entry entry = new Entry(measured);
    entry.dueNanos = dueNanos;
    if (entries.putIfAbsent(key, entry) != null) {
      throw new IllegalArgumentException("a key must name one request: was used again: " + key);
    }
    unsettled++;
  }

  /** Notes an answer. One to a key of another run is no concern of this one. */
  synchronized void answer(String key, Answer answer, long atNanos) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return;
    }
    int place = Math.toIntExact(answer.sequence());
    if (entry.seen.get(place)) {
      duplicated += entry.measured ? 1 : 0;
      return;
    }
    entry.seen.set(place);
    reordered += entry.measured && place < entry.highest ? 1 : 0;
    entry.highest = Math.max(entry.highest, place);
    entry.latestNanos = atNanos;
    settle(entry, answer.last(), entry.refused);
    if (entry.measured) {
      firstAnswerNanos = Math.min(firstAnswerNanos, atNanos);
      lastAnswerNanos = Math.max(lastAnswerNanos, atNanos);
    }
  }

  /** Notes that the pipeline refused a request, or a part of it. */
  synchronized void refuse(String key, String code) {
    Entry entry = entries.get(key);
    if (entry == null || entry.refused) {
      return;
    }
    settle(entry, entry.complete, true);
    if (entry.measured) {
      deadLettered.merge(code, 1L, Long::sum);
    }
  }

  private void settle(Entry entry, boolean complete, boolean refused) {
    boolean before = entry.settled();
    entry.complete |= complete;
    entry.refused |= refused;
    unsettled -= !before && entry.settled() ? 1 : 0;
  }

  /** Whether nothing that was asked so far is still open. */
  synchronized boolean settled() {
    return unsettled == 0;
  }

  synchronized Counts counts() {
    long requests = 0;
    long answered = 0;
    long incomplete = 0;
    long lost = 0;
    for (Entry entry : entries.values()) {
      if (entry.measured) {
        requests++;
        boolean counts = entry.answered() && !entry.refused;
        answered += counts ? 1 : 0;
        incomplete += counts && !entry.complete ? 1 : 0;
        lost += !entry.answered() && !entry.refused ? 1 : 0;
      }
    }
    return new Counts(
        requests, answered, incomplete, lost, duplicated, reordered, Map.copyOf(deadLettered));
  }

  /**
   * Microseconds from the moment the last part of a request was due to its latest answer, for every
   * measured request that was answered. An answer ahead of the last part, as when a speaker falls
   * silent before a stream ends, took no time.
   */
  synchronized Histogram latencies() {
    Histogram histogram = new Histogram(1, HIGHEST_MICROS, 3);
    for (Entry entry : entries.values()) {
      if (entry.measured && entry.answered() && !entry.refused) {
        long micros = (entry.latestNanos - entry.dueNanos) / 1000;
        histogram.recordValue(Math.min(Math.max(micros, 0), HIGHEST_MICROS));
      }
    }
    return histogram;
  }

  /** Seconds from the first measured answer to the last; 0 with fewer than two. */
  synchronized double answerSeconds() {
    return lastAnswerNanos <= firstAnswerNanos ? 0 : (lastAnswerNanos - firstAnswerNanos) / 1e9;
  }
}
