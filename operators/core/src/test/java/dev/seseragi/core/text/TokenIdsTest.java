package dev.seseragi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TokenIdsTest {
  private static final TokenIds TOKENS =
      new TokenIds(new long[] {101, 7, 8, 9, 102}, ones(5), new long[5]);

  private static long[] ones(int count) {
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void keepsTheEndTokenWhenTruncated() {
    TokenIds cut = TOKENS.truncated(3);

    assertThat(cut.ids()).containsExactly(101, 7, 102);
    assertThat(cut.mask()).containsExactly(1, 1, 1);
    assertThat(TOKENS.ids()).containsExactly(101, 7, 8, 9, 102);
    assertThat(TOKENS.truncated(5)).isSameAs(TOKENS);
  }

  @Test
  void fillsUpToAMultipleWithTokensThatDoNotCount() {
    TokenIds padded = TOKENS.paddedTo(4, 3);

    assertThat(padded.ids()).containsExactly(101, 7, 8, 9, 102, 3, 3, 3);
    assertThat(padded.mask()).containsExactly(1, 1, 1, 1, 1, 0, 0, 0);
    assertThat(padded.types()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(TOKENS.paddedTo(5, 3)).isSameAs(TOKENS);
    assertThat(TOKENS.paddedTo(1, 3)).isSameAs(TOKENS);
  }

  @Test
  void dropsTheFillersOfATokenizerThatPads() {
    assertThat(TOKENS.paddedTo(16, 0).withoutFillers().ids()).containsExactly(101, 7, 8, 9, 102);
  }

  @Test
  void refusesArraysOfDifferentLengths() {
    assertThatThrownBy(() -> new TokenIds(new long[2], new long[2], new long[1]))
        .hasMessage("ids, mask and types must have one length: were 2, 2 and 1");
  }
}
