package dev.seseragi.core.speech;

/**
 * When a segment ends. Silence means outputs without a symbol other than the separator.
 *
 * @param emptySilenceMillis silence with nothing decoded; the segment starts anew and nothing is
 *     put out
 * @param trailingSilenceMillis silence after a symbol
 * @param maxSegmentMillis length at which a segment ends in any case
 */
public record EndpointConfig(
    int emptySilenceMillis, int trailingSilenceMillis, int maxSegmentMillis) {
  private static final int LONGEST = 30_000;

  public EndpointConfig {
    requireLength("emptySilenceMillis", emptySilenceMillis);
    requireLength("trailingSilenceMillis", trailingSilenceMillis);
    requireLength("maxSegmentMillis", maxSegmentMillis);
  }

  private static void requireLength(String name, int millis) {
    // The longest bounds the state of a stream.
    if (millis < 1 || millis > LONGEST) {
      throw new IllegalArgumentException(
          "%s must be in 1..%d: was %d".formatted(name, LONGEST, millis));
    }
  }

  /**
   * Whether a segment ends.
   *
   * @param lengthMicros of the segment so far
   * @param silenceMicros since the last symbol, or since the segment's start
   * @param anything whether a symbol was decoded in the segment
   */
  boolean ends(long lengthMicros, long silenceMicros, boolean anything) {
    int silence = anything ? trailingSilenceMillis : emptySilenceMillis;
    return silenceMicros >= 1000L * silence || lengthMicros >= 1000L * maxSegmentMillis;
  }
}
