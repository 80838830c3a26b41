package dev.seseragi.cli.audio;

import java.io.Closeable;
import java.io.IOException;

/** Sound that is read piece by piece, however long it is. */
public interface AudioSource extends Closeable {
  AudioForm form();

  /**
   * Reads samples in [-1, 1], interleaved by channel.
   *
   * @param into filled from its start; room for at least one sample of each channel
   * @return how many values were read, a multiple of the channels; 0 at the end
   * @throws AudioFormatException when the sound is damaged
   */
  int read(float[] into) throws IOException;
}
