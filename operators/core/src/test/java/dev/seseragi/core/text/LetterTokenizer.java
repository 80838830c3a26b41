package dev.seseragi.core.text;

import java.util.Arrays;

/** One token for each lower-case letter ('a' is 1), between the tokens 101 and 102. */
final class LetterTokenizer implements Tokenizer {
  @Override
  public TokenIds encode(String text) {
    long[] letters =
        text.chars().filter(c -> c >= 'a' && c <= 'z').mapToLong(c -> c - 96).toArray();
    long[] ids = new long[letters.length + 2];
    ids[0] = 101;
    System.arraycopy(letters, 0, ids, 1, letters.length);
    ids[ids.length - 1] = 102;
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    return new TokenIds(ids, mask, new long[ids.length]);
  }
}
