package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.Interruption;
import dev.seseragi.cli.audio.AudioSource;
import dev.seseragi.cli.audio.FrameCutter;
import dev.seseragi.cli.audio.FrameCutter.Piece;
import dev.seseragi.cli.kafka.TraceParent;
import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.WireCodec;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sends sounds, each as a stream that ends with a frame marked as the last, whatever happens. */
final class AudioPublisher {
  private final Publication publication;
  private final Duration frame;
  private final Duration longest;
  private final Interruption interruption;
  private final WireCodec<AudioFrame> codec = WireCodec.of(AudioFrame.class);
  private final SecureRandom random = new SecureRandom();

  /**
   * @param longest ends a stream that is longer; null for none
   */
  AudioPublisher(
      Publication publication, Duration frame, Duration longest, Interruption interruption) {
    this.publication = publication;
    this.frame = frame;
    this.longest = longest;
    this.interruption = interruption;
  }

  /** Sends one stream and closes its source. Nothing is begun after an interruption. */
  void publish(AudioSource sound, String id, Pace pace) throws IOException {
    if (interruption.requested()) {
      sound.close();
      return;
    }
    try (AudioSource source = sound) {
      new Stream(source, id, pace).publish();
    }
  }

  private final class Stream {
    private final AudioSource source;
    private final String id;
    private final Pace pace;
    private final FrameCutter cutter;
    private final TraceParent trace = new TraceParent(random);

    Stream(AudioSource source, String id, Pace pace) {
      this.source = source;
      this.id = id;
      this.pace = pace;
      cutter = new FrameCutter(source, frame);
    }

    void publish() {
      Optional<Piece> piece = read();
      if (piece.isEmpty()) {
        throw CliException.input(id + ": there is no sound in it");
      }
      while (piece.isPresent()) {
        send(piece.get());
        piece = endsAfter(piece.get()) ? cutter.finish() : read();
      }
    }

    /** A damaged file ends its stream where the damage is, so that nothing waits for the rest. */
    private Optional<Piece> read() {
      try {
        return cutter.next();
      } catch (IOException e) {
        cutter.finish().ifPresent(this::send);
        throw CliException.input("%s: %s".formatted(id, e.getMessage()), e);
      }
    }

    private boolean endsAfter(Piece sent) {
      return interruption.requested()
          || longest != null && sent.end().plus(frame).compareTo(longest) >= 0;
    }

    private void send(Piece piece) {
      Instant capturedAt = pace.await(piece);
      publication.send(id, codec.encode(message(piece, capturedAt)), trace);
    }

    private AudioFrame message(Piece piece, Instant capturedAt) {
      return new AudioFrame(
          id,
          piece.sequence(),
          source.form().sampleRate(),
          source.form().channels(),
          cutter.encoding(),
          piece.samples(),
          piece.last(),
          capturedAt,
          Map.of());
    }
  }
}
