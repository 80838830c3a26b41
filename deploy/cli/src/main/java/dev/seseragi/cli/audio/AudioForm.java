package dev.seseragi.cli.audio;

/**
 * How sound is sampled.
 *
 * @param sampleRate in hertz
 * @param bits of a sample at its source; more than 16 do not fit 16-bit integers
 */
public record AudioForm(int sampleRate, int channels, int bits) {
  private static final int HIGHEST_RATE = 768_000;
  private static final int MOST_CHANNELS = 64;

  public AudioForm {
    require("sample rate", sampleRate, HIGHEST_RATE);
    require("number of channels", channels, MOST_CHANNELS);
    require("bits of a sample", bits, Double.SIZE);
  }

  private static void require(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "%s must be in 1..%d: was %d".formatted(name, most, value));
    }
  }

  public boolean fitsInt16() {
    return bits <= Short.SIZE;
  }
}
