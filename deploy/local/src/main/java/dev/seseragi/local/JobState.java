package dev.seseragi.local;

/** The states of a Flink job. */
public enum JobState {
  INITIALIZING,
  CREATED,
  RUNNING,
  FAILING,
  FAILED,
  CANCELLING,
  CANCELED,
  FINISHED,
  RESTARTING,
  SUSPENDED,
  RECONCILING;

  /** Whether a job in this state stays in it. */
  public boolean terminal() {
    return this == FAILED || this == CANCELED || this == FINISHED;
  }
}
