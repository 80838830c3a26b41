package dev.seseragi.cli.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/** The default microphone: one channel, 16 bits. */
public final class MicrophoneSource implements AudioSource {
  private final AudioForm form;
  private final TargetDataLine line;
  private byte[] bytes = new byte[0];

  private MicrophoneSource(AudioForm form, TargetDataLine line) {
    this.form = form;
    this.line = line;
  }

  /** Opens the microphone; sound is taken from the first read on. */
  public static MicrophoneSource open(int sampleRate) throws IOException {
    AudioFormat format = new AudioFormat(sampleRate, Short.SIZE, 1, true, false);
    DataLine.Info wanted = new DataLine.Info(TargetDataLine.class, format);
    try {
      TargetDataLine line = (TargetDataLine) AudioSystem.getLine(wanted);
      line.open(format);
      return new MicrophoneSource(new AudioForm(sampleRate, 1, Short.SIZE), line);
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      throw new AudioFormatException(
          "Java finds no microphone for %d Hz here; another program can record into a pipe:"
                  .formatted(sampleRate)
              + " arecord -f S16_LE -r 16000 | ./seseragi publish audio -",
          e);
    }
  }

  @Override
  public AudioForm form() {
    return form;
  }

  /** Waits for the samples to be heard; fewer than asked for after {@link #stop}. */
  @Override
  public int read(float[] into) {
    int wanted = into.length * Short.BYTES;
    bytes = bytes.length < wanted ? new byte[wanted] : bytes;
    if (!line.isActive() && line.isOpen()) {
      line.start();
    }
    int got = line.read(bytes, 0, wanted);
    ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < got / Short.BYTES; i++) {
      into[i] = samples.getShort(i * Short.BYTES) / 32768f;
    }
    return got / Short.BYTES;
  }

  @Override
  public void close() {
    line.close();
  }
}
