package dev.seseragi.core.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seseragi.core.signal.Resampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechStateTest {
  /** Elements of the states of the shipped speech model: 13,040 together. */
  private static final int[] SHIPPED = {240, 3840, 2048, 2048, 384, 2048, 2048, 384};

  @Test
  void everyFieldSurvivesItsBytes() {
    SpeechState state =
        new SpeechState(
            Long.MAX_VALUE,
            new SoundState(
                44100,
                new Resampler.State(new float[] {1, Float.MIN_VALUE}, 159),
                new float[] {-0.5f},
                1L << 40),
            new AcousticState(List.of(new float[] {1, 2}, new float[0]), new float[] {3}),
            new TextState(
                300,
                129,
                1_000_000_007L,
                1_000_000_999L,
                28,
                List.of(
                    new CtcToken(5, 1_000_000_010L, 1_000_000_014L, 0.25f),
                    new CtcToken(27, 1_000_000_014L, 1_000_000_300L, 1f))));

    SpeechState read = SpeechState.fromBytes(state.toBytes());

    assertThat(read.lastSequence()).isEqualTo(Long.MAX_VALUE);
    assertThat(read.sound().sampleRate()).isEqualTo(44100);
    assertThat(read.sound().resampling().inputs()).containsExactly(1, Float.MIN_VALUE);
    assertThat(read.sound().resampling().phase()).isEqualTo(159);
    assertThat(read.sound().left()).containsExactly(-0.5f);
    assertThat(read.sound().samples()).isEqualTo(1L << 40);
    assertThat(read.acoustic().tensors()).hasSize(2);
    assertThat(read.acoustic().tensors().get(0)).containsExactly(1, 2);
    assertThat(read.acoustic().tensors().get(1)).isEmpty();
    assertThat(read.acoustic().waiting()).containsExactly(3);
    assertThat(read.text()).isEqualTo(state.text());
  }

  @Test
  void theFullestStateOfTheShippedModelFitsInto64KiB() {
    List<CtcToken> tokens = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      tokens.add(new CtcToken(1 + i % 28, 4L * i, 4L * i + 4, 0.5f));
    }
    SpeechState state =
        new SpeechState(
            1L << 50,
            new SoundState(96000, new Resampler.State(new float[599], 0), new float[399], 1L << 50),
            new AcousticState(
                Arrays.stream(SHIPPED).mapToObj(float[]::new).toList(), new float[3 * 80]),
            new TextState(1 << 30, 1 << 30, 0, 2000, 5, tokens));

    assertThat(state.toBytes().length).isEqualTo(60_672).isLessThan(64 * 1024);
  }

  @Test
  void refusesDamagedBytes() {
    byte[] bytes =
        new SpeechState(
                3,
                SoundState.INITIAL,
                new AcousticState(List.of(new float[] {1}), new float[0]),
                TextState.before(0, 0, 0))
            .toBytes();

    for (int length = 0; length < bytes.length; length++) {
      byte[] truncated = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SpeechState.fromBytes(truncated))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> SpeechState.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .hasMessage("the state must end where its bytes end: 1 were left");
    bytes[0] = 9;
    assertThatThrownBy(() -> SpeechState.fromBytes(bytes))
        .hasMessage("version of the state must be 1: was 9");
  }
}
