package dev.seseragi.core.speech;

/**
 * A word and when it was said.
 *
 * @param startMicros since the stream began, in microseconds of audio
 * @param endMicros since the stream began, in microseconds of audio
 * @param confidence geometric mean of the probabilities of its symbols, in 0..1
 */
public record Word(String text, long startMicros, long endMicros, float confidence) {}
