package dev.seseragi.core.text;

/** Cuts a text into the tokens of one encoder. Safe for use by several threads. */
public interface Tokenizer {
  /**
   * The tokens of a text, with the special tokens that the encoder expects around it. Not
   * truncated; fillers behind the text are allowed when their mask is 0.
   */
  TokenIds encode(String text);
}
