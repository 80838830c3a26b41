package dev.seseragi.core.speech;

import static dev.seseragi.core.speech.EchoModel.RATE;
import static dev.seseragi.core.speech.EchoModel.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seseragi.core.signal.LogMel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechRecognizerTest {
  private static final EndpointConfig ENDPOINT = new EndpointConfig(2000, 600, 5000);

  private final SpeechRecognizer recognizer = recognizer(200);

  private static SpeechRecognizer recognizer(int flushMillis) {
    return new SpeechRecognizer(EchoModel.config(flushMillis, ENDPOINT), new EchoModel());
  }

  @Test
  void groupsSymbolsToWordsWithTimesAndConfidences() {
    List<TranscriptUpdate> finals = finals(whole("ab c", RATE));

    assertThat(finals).hasSize(1);
    TranscriptUpdate only = finals.get(0);
    assertThat(only.text()).isEqualTo("ab c");
    assertThat(only.stableChars()).isEqualTo(4);
    assertThat(only.startMicros()).isZero();
    assertThat(only.endMicros()).isEqualTo(800_000);
    assertThat(only.words()).extracting(Word::text).containsExactly("ab", "c");
    // The tones start at 0, 0.2 and 0.6 s and come out 80 ms later, in steps of 40 ms.
    assertThat(only.words()).extracting(Word::startMicros).containsExactly(80_000L, 680_000L);
    assertThat(only.words()).extracting(Word::endMicros).containsExactly(400_000L, 800_000L);
    assertThat(only.words()).allMatch(word -> word.confidence() > 0.9 && word.confidence() <= 1);
    assertThat(only.confidence())
        .isCloseTo(
            (only.words().get(0).confidence() + only.words().get(1).confidence()) / 2,
            within(1e-6f));
  }

  @Test
  void aDelayOfTheModelIsTakenOffTheWordsTimes() {
    SpeechConfig plain = EchoModel.config(200, ENDPOINT);
    SpeechConfig delayed =
        new SpeechConfig(
            plain.features(),
            plain.vocabulary(),
            plain.input(),
            plain.output(),
            plain.states(),
            plain.frameMultiple(),
            plain.subsampling(),
            plain.flushMillis(),
            80,
            plain.endpoint());
    SpeechRecognizer shifted = new SpeechRecognizer(delayed, new EchoModel());
    AudioChunk chunk = new AudioChunk(0, RATE, say("ab c", RATE), true);

    TranscriptUpdate only = finals(shifted.accept(shifted.initial(), chunk).updates()).get(0);

    assertThat(only.words()).extracting(Word::startMicros).containsExactly(0L, 600_000L);
    assertThat(only.words()).extracting(Word::endMicros).containsExactly(320_000L, 720_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 16000, 44100, 48000})
  void anyCutGivesTheSameFinals(int rate) {
    String text = "ab c...... ca b.....bb";
    List<TranscriptUpdate> expected = withoutRevision(finals(whole(text, rate)));
    assertThat(expected).extracting(TranscriptUpdate::text).containsExactly("ab c", "ca b", "bb");

    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      float[] samples = say(text, rate);
      List<float[]> pieces = new ArrayList<>();
      for (int at = 0; at < samples.length; ) {
        int end = Math.min(samples.length, at + random.nextInt(rate / 5));
        pieces.add(Arrays.copyOfRange(samples, at, end));
        at = end;
      }
      List<TranscriptUpdate> cut = finals(run(recognizer, rate, pieces, false));
      assertThat(withoutRevision(cut)).isEqualTo(expected);
    }
  }

  @Test
  void aStateThatWasStoredInMidWordGoesOnAsIfItHadNot() {
    float[] samples = say("abc ab.....ca", 11025);
    List<float[]> pieces = new ArrayList<>();
    for (int at = 0; at < samples.length; at += 333) {
      pieces.add(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + 333)));
    }

    assertThat(run(recognizer, 11025, pieces, true))
        .isEqualTo(run(recognizer, 11025, pieces, false));
  }

  @Test
  void finishPutsOutWhatTheModelHasHeardButNotSaid() {
    assertThat(finals(whole("ab", RATE))).extracting(TranscriptUpdate::text).containsExactly("ab");
    SpeechRecognizer withoutFlush = recognizer(0);
    float[] cutShort = Arrays.copyOf(say("ab", RATE), 2200);
    AudioChunk chunk = new AudioChunk(0, RATE, cutShort, true);

    assertThat(recognizer.accept(recognizer.initial(), chunk).updates())
        .extracting(TranscriptUpdate::text)
        .containsExactly("a", "ab");
    assertThat(withoutFlush.accept(withoutFlush.initial(), chunk).updates())
        .extracting(TranscriptUpdate::text)
        .containsExactly("a", "a");
  }

  @Test
  void silenceAfterSpeechEndsASegment() {
    List<TranscriptUpdate> finals = finals(whole("a......b", RATE));

    assertThat(finals).extracting(TranscriptUpdate::segment).containsExactly(0, 1);
    assertThat(finals).extracting(TranscriptUpdate::text).containsExactly("a", "b");
    // The tone of a comes out until 200 ms, and 600 ms of silence end the segment.
    assertThat(finals).extracting(TranscriptUpdate::endMicros).containsExactly(800_000L, 1600_000L);
    assertThat(finals).extracting(TranscriptUpdate::startMicros).containsExactly(0L, 800_000L);
  }

  @Test
  void aSegmentEndsAtItsGreatestLength() {
    List<TranscriptUpdate> finals = finals(whole("ab".repeat(20), RATE));

    assertThat(finals).hasSize(2);
    assertThat(finals.get(0).endMicros()).isEqualTo(5_000_000);
    assertThat(finals.get(0).text() + finals.get(1).text()).isEqualTo("ab".repeat(20));
  }

  @Test
  void silenceWithNothingDecodedStartsTheSegmentAnewWithoutATranscript() {
    List<TranscriptUpdate> finals = finals(whole("...............b", RATE));

    assertThat(finals).hasSize(1);
    assertThat(finals.get(0).segment()).isZero();
    assertThat(finals.get(0).startMicros()).isEqualTo(2_000_000);
    assertThat(finals.get(0).text()).isEqualTo("b");
  }

  @Test
  void aStreamWithoutSpeechHasOneEmptyFinal() {
    List<TranscriptUpdate> updates = whole("..", RATE);

    assertThat(updates)
        .containsExactly(new TranscriptUpdate(0, 0, true, "", 0, 0, 400_000, 0, List.of()));
  }

  @Test
  void aPartialComesOnlyWhenTheTextChanged() {
    float[] samples = say("ab c.", RATE);
    List<float[]> pieces = new ArrayList<>();
    for (int at = 0; at < samples.length; at += 160) {
      pieces.add(Arrays.copyOfRange(samples, at, at + 160));
    }

    List<TranscriptUpdate> updates = run(recognizer, RATE, pieces, false);

    assertThat(updates)
        .extracting(TranscriptUpdate::text)
        .containsExactly("a", "ab", "ab c", "ab c");
    assertThat(updates).extracting(TranscriptUpdate::revision).containsExactly(0, 1, 2, 3);
    assertThat(updates)
        .extracting(TranscriptUpdate::isFinal)
        .containsExactly(false, false, false, true);
  }

  @Test
  void numbersAndTimesGoOnAfterAFinish() {
    SpeechStep first =
        recognizer.accept(recognizer.initial(), new AudioChunk(0, RATE, say("ab", RATE), true));
    SpeechStep second =
        recognizer.accept(first.state(), new AudioChunk(1, RATE, say("c", RATE), true));

    TranscriptUpdate later = finals(second.updates()).get(0);
    assertThat(later.segment()).isEqualTo(1);
    assertThat(later.text()).isEqualTo("c");
    assertThat(later.startMicros()).isEqualTo(400_000);
    assertThat(later.endMicros()).isEqualTo(600_000);
    assertThat(second.features().firstFrame()).isEqualTo(40);
    assertThat(recognizer.finish(second.state()).updates()).isEmpty();
  }

  @Test
  void theFeatureBlocksTogetherAreTheFeaturesOfTheWhole() {
    float[] samples = say("abc", RATE);
    SpeechState state = recognizer.initial();
    List<Float> made = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean last = i == 5;
      float[] piece = Arrays.copyOfRange(samples, i * 800, (i + 1) * 800);
      SpeechStep step = recognizer.accept(state, new AudioChunk(i, RATE, piece, last));
      FeatureBlock block = step.features();
      assertThat(block.firstFrame()).isEqualTo(made.size() / 4);
      assertThat(block.bins()).isEqualTo(4);
      for (float value : block.values()) {
        made.add(value);
      }
      state = step.state();
    }

    float[] whole = new LogMel(recognizer.config().features()).frames(samples);
    assertThat(made).hasSize(whole.length);
    for (int i = 0; i < whole.length; i++) {
      assertThat(made.get(i)).isEqualTo(whole[i]);
    }
  }

  private List<TranscriptUpdate> whole(String text, int rate) {
    return run(recognizer, rate, List.of(say(text, rate)), false);
  }

  private static List<TranscriptUpdate> run(
      SpeechRecognizer recognizer, int rate, List<float[]> pieces, boolean stored) {
    List<TranscriptUpdate> updates = new ArrayList<>();
    SpeechState state = recognizer.initial();
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      SpeechStep step = recognizer.accept(state, new AudioChunk(i, rate, pieces.get(i), last));
      updates.addAll(step.updates());
      state = stored ? SpeechState.fromBytes(step.state().toBytes()) : step.state();
    }
    return updates;
  }

  private static List<TranscriptUpdate> finals(List<TranscriptUpdate> updates) {
    return updates.stream().filter(TranscriptUpdate::isFinal).toList();
  }

  /** How many partials there were depends on the cut, and only that. */
  private static List<TranscriptUpdate> withoutRevision(List<TranscriptUpdate> updates) {
    return updates.stream()
        .map(
            u ->
                new TranscriptUpdate(
                    u.segment(),
                    0,
                    u.isFinal(),
                    u.text(),
                    u.stableChars(),
                    u.startMicros(),
                    u.endMicros(),
                    u.confidence(),
                    u.words()))
        .toList();
  }
}
