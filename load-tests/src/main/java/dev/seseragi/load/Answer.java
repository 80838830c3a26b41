package dev.seseragi.load;

/**
 * One of the answers to a request.
 *
 * @param sequence place among the answers to its request, counted from 0; the same place twice is a
 *     duplicate, a lower one after a higher one is out of order
 * @param last whether no further answer is expected
 */
public record Answer(long sequence, boolean last) {
  /** The only answer. */
  public static final Answer ONLY = new Answer(0, true);

  public Answer {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence must not be negative: was " + sequence);
    }
  }
}
