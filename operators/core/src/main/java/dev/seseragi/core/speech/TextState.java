package dev.seseragi.core.speech;

import java.util.List;

/**
 * What has been understood of the open segment.
 *
 * @param segment its number
 * @param revision number of its next update
 * @param segmentStart feature frame at which it starts
 * @param nextFrame feature frame at which the next output starts
 * @param previous class of the last output
 * @param tokens its symbols
 */
record TextState(
    int segment,
    int revision,
    long segmentStart,
    long nextFrame,
    int previous,
    List<CtcToken> tokens) {
  TextState {
    tokens = List.copyOf(tokens);
  }

  /** The first segment, or the first after a finished part of the stream. */
  static TextState before(int segment, long frame, int blank) {
    return new TextState(segment, 0, frame, frame, blank, List.of());
  }
}
