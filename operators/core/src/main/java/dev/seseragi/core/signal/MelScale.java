package dev.seseragi.core.signal;

/** How pitch grows with frequency. */
public enum MelScale {
  /** {@code 2595 log10(1 + f / 700)} (O'Shaughnessy 1987, as in HTK). */
  HTK {
    @Override
    public double toMel(double hertz) {
      return 2595 * Math.log10(1 + hertz / 700);
    }

    @Override
    public double toHertz(double mel) {
      return 700 * (Math.pow(10, mel / 2595) - 1);
    }
  },
  /**
   * Linear to 1000 Hz (15 mel), then 27 mel for a factor of 6.4 (Slaney 1998, Auditory Toolbox).
   */
  SLANEY {
    @Override
    public double toMel(double hertz) {
      return hertz < 1000 ? hertz * 3 / 200 : 15 + 27 * Math.log(hertz / 1000) / Math.log(6.4);
    }

    @Override
    public double toHertz(double mel) {
      return mel < 15 ? mel * 200 / 3 : 1000 * Math.exp(Math.log(6.4) * (mel - 15) / 27);
    }
  };

  public abstract double toMel(double hertz);

  public abstract double toHertz(double mel);
}
