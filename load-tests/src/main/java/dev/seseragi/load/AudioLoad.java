package dev.seseragi.load;

import static java.util.Objects.requireNonNull;

import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.Transcript;
import dev.seseragi.schemas.WireCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recordings, taken round and round, each a stream of frames in real time: a frame is sent when its
 * last sample would have been heard. A stream is answered by the final transcripts of its segments;
 * its latency runs from its last frame to its latest one.
 */
public final class AudioLoad implements LoadSource {
  private final List<AudioClip> clips;
  private final Duration frame;
  private final WireCodec<AudioFrame> codec = WireCodec.of(AudioFrame.class);
  private final Results<Transcript> results = new Results<>(Transcript.class, AudioLoad::segment);

  /**
   * @param frame length of a frame
   */
  public AudioLoad(List<AudioClip> clips, Duration frame) {
    this.clips = List.copyOf(clips);
    Results.requireSome("clips", this.clips);
    if (requireNonNull(frame, "frame is null").isNegative() || frame.isZero()) {
      throw new IllegalArgumentException("frame must be positive: was " + frame);
    }
    this.frame = frame;
  }

  @Override
  public String name() {
    return "audio";
  }

  @Override
  public String resultTopic() {
    return Topics.TRANSCRIPTS;
  }

  @Override
  public LoadRequest request(long index, String key, Instant at) {
    AudioClip clip = clips.get(Math.floorMod(index, clips.size()));
    int count = clip.pieces(frame);
    List<LoadRequest.Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] value = codec.encode(message(clip, i, i == count - 1, key, at));
      parts.add(new LoadRequest.Part(clip.end(i, frame), value));
    }
    return new LoadRequest(Topics.AUDIO_FRAMES, key, parts);
  }

  private AudioFrame message(AudioClip clip, int index, boolean last, String key, Instant at) {
    return new AudioFrame(
        key,
        (long) index,
        clip.sampleRate(),
        clip.channels(),
        clip.encoding(),
        clip.piece(index, frame),
        last,
        at.plus(clip.begin(index, frame)),
        Map.of());
  }

  /** How many segments a stream has is the recogniser's to say, so each may be the last. */
  private static Optional<Answer> segment(Transcript result) {
    return result.getIsFinal()
        ? Optional.of(new Answer(result.getSegment(), true))
        : Optional.empty();
  }

  @Override
  public Optional<Answer> answer(byte[] value) {
    return results.answer(value);
  }
}
