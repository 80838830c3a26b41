package dev.seseragi.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StreamingFramerTest {
  private final LogMel logMel = new LogMel(LogMelTest.SPEECH_CTC);
  private final StreamingFramer framer = new StreamingFramer(logMel);

  @RepeatedTest(5)
  void anyCutGivesTheFramesOfTheWholeBitForBit(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    float[] signal = noise(random, 7000);
    float[] made = new float[0];
    float[] left = StreamingFramer.nothing();
    for (int at = 0; at < signal.length; ) {
      int end = Math.min(signal.length, at + random.nextInt(900));
      StreamingFramer.Framed framed = framer.push(left, Arrays.copyOfRange(signal, at, end));
      assertThat(framed.left().length).isLessThan(400);
      made = concatenate(made, framed.values());
      left = framed.left();
      at = end;
    }

    assertThat(made).isEqualTo(logMel.frames(signal));
  }

  @Test
  void singleSamplesGiveTheFramesOfTheWhole() {
    float[] signal = noise(new Random(1), 900);
    float[] made = new float[0];
    float[] left = StreamingFramer.nothing();
    for (float sample : signal) {
      StreamingFramer.Framed framed = framer.push(left, new float[] {sample});
      made = concatenate(made, framed.values());
      left = framed.left();
    }

    assertThat(made).isEqualTo(logMel.frames(signal)).hasSize(4 * 80);
  }

  @Test
  void leavesItsArgumentsAsTheyWere() {
    float[] left = noise(new Random(2), 300);
    float[] samples = noise(new Random(3), 700);
    float[] leftBefore = left.clone();
    float[] samplesBefore = samples.clone();

    framer.push(left, samples);

    assertThat(left).isEqualTo(leftBefore);
    assertThat(samples).isEqualTo(samplesBefore);
  }

  static float[] noise(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (0.2 * random.nextGaussian());
    }
    return values;
  }

  static float[] concatenate(float[] first, float[] second) {
    float[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
