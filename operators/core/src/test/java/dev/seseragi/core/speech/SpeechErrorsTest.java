package dev.seseragi.core.speech;

import static dev.seseragi.core.speech.EchoModel.RATE;
import static dev.seseragi.core.speech.EchoModel.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechErrorsTest {
  private static final SpeechConfig CONFIG =
      EchoModel.config(200, new EndpointConfig(2000, 600, 5000));

  private final SpeechRecognizer recognizer = new SpeechRecognizer(CONFIG, new EchoModel());

  @ParameterizedTest
  @ValueSource(longs = {0, 6, 7})
  void refusesALateOrRepeatedPiece(long sequence) {
    SpeechState state = recognizer.accept(recognizer.initial(), chunk(7, "a")).state();

    assertCode(ErrorCode.AUDIO_SEQUENCE, () -> recognizer.accept(state, chunk(sequence, "a")));
  }

  @Test
  void goesOnAfterAGap() {
    SpeechState state = recognizer.accept(recognizer.initial(), chunk(0, "a.")).state();
    SpeechStep step = recognizer.accept(state, chunk(5, "b."));

    assertThat(step.updates()).extracting(TranscriptUpdate::text).containsExactly("ab");
    assertThat(step.state().lastSequence()).isEqualTo(5);
  }

  @Test
  void refusesAnotherRateInMidStream() {
    SpeechState state = recognizer.accept(recognizer.initial(), chunk(0, "a")).state();
    AudioChunk other = new AudioChunk(1, 16000, say("b", 16000), false);

    assertCode(ErrorCode.AUDIO_SAMPLE_RATE, () -> recognizer.accept(state, other));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7999, 192000, Integer.MAX_VALUE})
  void refusesARateThatCannotBeChanged(int rate) {
    AudioChunk chunk = new AudioChunk(0, rate, new float[100], false);

    assertCode(ErrorCode.AUDIO_SAMPLE_RATE, () -> recognizer.accept(recognizer.initial(), chunk));
  }

  @Test
  void refusesPiecesThatAreNoAudio() {
    assertCode(ErrorCode.AUDIO_SAMPLE_RATE, () -> new AudioChunk(0, 0, new float[1], false));
    assertCode(ErrorCode.AUDIO_SEQUENCE, () -> new AudioChunk(-1, RATE, new float[1], false));
    assertCode(
        ErrorCode.AUDIO_SAMPLES, () -> new AudioChunk(0, RATE, new float[] {0, Float.NaN}, false));
  }

  @Test
  void aFailedStepLeavesTheStateValid() {
    FailingOnce model = new FailingOnce();
    SpeechRecognizer failing = new SpeechRecognizer(CONFIG, model);
    SpeechState state = failing.accept(failing.initial(), chunk(0, "ab")).state();
    byte[] before = state.toBytes();
    model.failNext = true;

    assertCode(ErrorCode.MODEL_FAILED, () -> failing.accept(state, chunk(1, " c.")));

    assertThat(state.toBytes()).isEqualTo(before);
    assertThat(failing.accept(state, chunk(1, " c.")).updates())
        .isEqualTo(recognizer.accept(state, chunk(1, " c.")).updates())
        .extracting(TranscriptUpdate::text)
        .containsExactly("ab c");
  }

  @Test
  void aStepDoesNotChangeTheStateItStartsFrom() {
    SpeechState state = recognizer.accept(recognizer.initial(), chunk(0, "ab c")).state();
    byte[] before = state.toBytes();

    recognizer.accept(state, chunk(1, "a b"));
    recognizer.finish(state);

    assertThat(state.toBytes()).isEqualTo(before);
  }

  @Test
  void refusesTheStateOfAnotherModel() {
    SpeechState other =
        new SpeechState(
            0,
            SoundState.INITIAL,
            new AcousticState(List.of(new float[3]), new float[0]),
            TextState.before(0, 0, 0));

    assertCode(ErrorCode.MODEL_FAILED, () -> recognizer.accept(other, chunk(1, "a")));
  }

  @Test
  void refusesOutputsThatAreNotAsDeclared() {
    assertOutputRefused(outputs -> without(outputs, "logp"));
    assertOutputRefused(outputs -> with(outputs, "logp", Tensor.zeros(1, 2, 5)));
    assertOutputRefused(outputs -> with(outputs, "next_delay", Tensor.zeros(1, 8)));
    assertOutputRefused(
        outputs -> {
          Tensor logp = outputs.get("logp");
          float[] values = logp.toFloats();
          values[values.length - 1] = Float.NaN;
          return with(outputs, "logp", Tensor.ofFloats(values, logp.shape()));
        });
  }

  private static void assertOutputRefused(UnaryOperator<Map<String, Tensor>> change) {
    EchoModel echo = new EchoModel();
    Model model =
        new Model() {
          @Override
          public ModelId id() {
            return echo.id();
          }

          @Override
          public Map<String, Tensor> run(Map<String, Tensor> inputs) {
            return change.apply(echo.run(inputs));
          }

          @Override
          public void close() {}
        };
    SpeechRecognizer recognizer = new SpeechRecognizer(CONFIG, model);
    assertCode(
        ErrorCode.MODEL_OUTPUT, () -> recognizer.accept(recognizer.initial(), chunk(0, "ab c")));
  }

  private static Map<String, Tensor> with(Map<String, Tensor> outputs, String name, Tensor tensor) {
    Map<String, Tensor> changed = new HashMap<>(outputs);
    changed.put(name, tensor);
    return changed;
  }

  private static Map<String, Tensor> without(Map<String, Tensor> outputs, String name) {
    Map<String, Tensor> changed = new HashMap<>(outputs);
    changed.remove(name);
    return changed;
  }

  private static AudioChunk chunk(long sequence, String text) {
    return new AudioChunk(sequence, RATE, say(text, RATE), false);
  }

  private static void assertCode(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InferenceException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static final class FailingOnce implements Model {
    private final EchoModel echo = new EchoModel();
    private boolean failNext;

    @Override
    public ModelId id() {
      return echo.id();
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> inputs) {
      if (failNext) {
        failNext = false;
        throw new InferenceException(ErrorCode.MODEL_FAILED, "out of luck");
      }
      return echo.run(inputs);
    }

    @Override
    public void close() {}
  }
}
