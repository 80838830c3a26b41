package dev.seseragi.core.speech;

import java.util.List;

/**
 * What was said in one segment, so far or finally.
 *
 * @param segment counts the segments of a stream from 0
 * @param revision counts the updates of a segment from 0; a later one replaces an earlier one
 * @param isFinal true when the segment will not change any more
 * @param text the words, one space between two
 * @param stableChars leading characters that will not change any more
 * @param startMicros start of the segment since the stream began, in microseconds of audio
 * @param endMicros end of what the text covers, in microseconds of audio
 * @param confidence mean of the words' confidences, in 0..1; 0 for an empty text
 */
public record TranscriptUpdate(
    int segment,
    int revision,
    boolean isFinal,
    String text,
    int stableChars,
    long startMicros,
    long endMicros,
    float confidence,
    List<Word> words) {
  public TranscriptUpdate {
    words = List.copyOf(words);
  }
}
