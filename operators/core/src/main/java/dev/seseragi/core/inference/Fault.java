package dev.seseragi.core.inference;

/** Who can mend an error. */
public enum Fault {
  /** Whoever published the record. */
  SENDER,
  /** Whoever made or configured the model. */
  MODEL,
  /** Whoever runs the pipeline. */
  INFRASTRUCTURE
}
