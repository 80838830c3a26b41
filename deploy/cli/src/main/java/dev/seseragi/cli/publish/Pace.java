package dev.seseragi.cli.publish;

import dev.seseragi.cli.audio.FrameCutter.Piece;
import java.time.Clock;
import java.time.Instant;

/** When the frames of a sound are sent, and when they say that they were captured. */
interface Pace {
  /** Waits until the frame may be sent; when its first sample was captured. */
  Instant await(Piece piece);

  /** How a thread waits. */
  interface Sleep {
    void until(Instant moment);
  }

  /**
   * As if the sound were heard now: a frame is sent when its last sample was heard.
   *
   * @param clock is read once, for the moment the sound begins
   */
  static Pace realTime(Clock clock, Sleep sleep) {
    Instant begin = clock.instant();
    return piece -> {
      sleep.until(begin.plus(piece.end()));
      return begin.plus(piece.begin());
    };
  }

  /** At once, for recordings; each frame is captured when it is sent. */
  static Pace none(Clock clock) {
    return piece -> clock.instant();
  }

  /** At once, for sound that is heard while it is read: it ended just now. */
  static Pace live(Clock clock) {
    return piece -> clock.instant().minus(piece.end().minus(piece.begin()));
  }
}
