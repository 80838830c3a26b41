package dev.seseragi.core.speech;

/**
 * A symbol that was decoded.
 *
 * @param symbol class in the vocabulary
 * @param start first feature frame of the run of outputs that made it
 * @param end the feature frame after that run
 * @param confidence the greatest probability in the run, in 0..1
 */
record CtcToken(int symbol, long start, long end, float confidence) {}
