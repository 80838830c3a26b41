package dev.seseragi.core.signal;

/** How the triangles of a mel filter bank are scaled. */
public enum MelNorm {
  /** Every triangle has height 1. */
  NONE,
  /** Every triangle has area 1 over hertz: height {@code 2 / (upper edge - lower edge)}. */
  SLANEY
}
