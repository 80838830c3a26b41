package dev.seseragi.core.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One step of a stream's text: decodes outputs, ends segments, and collects the updates. */
final class Transcriber {
  private final SpeechConfig config;
  private final Timeline timeline;
  private final WordGrouping grouping;
  private final CtcGreedy decoder;
  private final List<TranscriptUpdate> updates = new ArrayList<>();
  private final long samples;
  private int segment;
  private int revision;
  private long segmentStart;
  private long nextFrame;
  private String known;

  /**
   * A step from a state.
   *
   * @param samples length of the stream so far, at the model's rate; nothing ends after it, though
   *     the flush of silence at the end of a stream goes on
   */
  Transcriber(SpeechConfig config, TextState state, long samples) {
    this.config = config;
    this.samples = samples;
    this.timeline = config.timeline();
    this.grouping = new WordGrouping(config.vocabulary(), timeline);
    this.decoder = new CtcGreedy(config.vocabulary().blank(), state.previous(), state.tokens());
    this.segment = state.segment();
    this.revision = state.revision();
    this.segmentStart = state.segmentStart();
    this.nextFrame = state.nextFrame();
    this.known = text(words(Long.MAX_VALUE));
  }

  /** Takes log-probabilities, outputs x classes. */
  void accept(float[] logProbabilities) {
    int classes = config.vocabulary().size();
    for (int offset = 0; offset < logProbabilities.length; offset += classes) {
      long end = nextFrame + config.subsampling();
      decoder.accept(logProbabilities, offset, classes, nextFrame, end);
      nextFrame = end;
      if (atEndpoint()) {
        endSegment();
      }
    }
  }

  private boolean atEndpoint() {
    long spoken = lastSpoken();
    long now = timeline.frameMicros(nextFrame);
    return config
        .endpoint()
        .ends(
            now - timeline.frameMicros(segmentStart),
            now - timeline.frameMicros(Math.max(spoken, segmentStart)),
            spoken >= 0);
  }

  /** The feature frame after the last symbol that is no separator; -1 when there is none. */
  private long lastSpoken() {
    for (int i = decoder.size() - 1; i >= 0; i--) {
      if (!config.vocabulary().separates(decoder.token(i).symbol())) {
        return decoder.token(i).end();
      }
    }
    return -1;
  }

  private void endSegment() {
    if (lastSpoken() >= 0) {
      add(true, coveredMicros());
      segment++;
      revision = 0;
    }
    decoder.clear();
    segmentStart = nextFrame;
    known = "";
  }

  /** Adds a partial when the open segment's text is not the one that was last put out. */
  void partial() {
    if (!text(words(Long.MAX_VALUE)).equals(known)) {
      add(false, coveredMicros());
    }
  }

  /** Ends the open segment and begins again. */
  TextState finish() {
    // A stream in which nothing was said has one final too, so that its end can be seen.
    if (lastSpoken() >= 0 || segment == 0) {
      add(true, timeline.sampleMicros(samples));
      segment++;
    }
    int hop = config.features().hop();
    return TextState.before(segment, (samples + hop - 1) / hop, config.vocabulary().blank());
  }

  private long coveredMicros() {
    return Math.min(timeline.frameMicros(nextFrame), timeline.sampleMicros(samples));
  }

  private void add(boolean isFinal, long endMicros) {
    List<Word> words = words(endMicros);
    String text = text(words);
    double confidence = words.stream().mapToDouble(Word::confidence).average().orElse(0);
    // The best path only grows, so what is put out is never taken back.
    updates.add(
        new TranscriptUpdate(
            segment,
            revision++,
            isFinal,
            text,
            text.length(),
            Math.min(timeline.frameMicros(segmentStart), endMicros),
            endMicros,
            (float) confidence,
            words));
  }

  private List<Word> words(long toMicros) {
    return grouping.words(decoder.tokens(), timeline.frameMicros(segmentStart), toMicros);
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  List<TranscriptUpdate> updates() {
    return List.copyOf(updates);
  }

  TextState state() {
    return new TextState(
        segment, revision, segmentStart, nextFrame, decoder.previous(), decoder.tokens());
  }
}
