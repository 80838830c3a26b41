package dev.seseragi.cli.audio;

import java.io.IOException;
import java.io.InputStream;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;

/** A FLAC file (RFC 9639). */
final class FlacSource implements AudioSource {
  private final InputStream in;
  private final FLACDecoder decoder;
  private final AudioForm form;
  private final long declared;
  private long decoded;
  private int block;
  private int at;

  private FlacSource(InputStream in, FLACDecoder decoder, StreamInfo info) throws IOException {
    this.in = in;
    this.decoder = decoder;
    form = WavSource.checked(info.getSampleRate(), info.getChannels(), info.getBitsPerSample());
    declared = info.getTotalSamples();
  }

  static FlacSource open(InputStream in) throws IOException {
    FLACDecoder decoder = new FLACDecoder(in);
    try {
      StreamInfo info = decoder.readStreamInfo();
      decoder.readMetadata(info);
      return new FlacSource(in, decoder, info);
    } catch (AudioFormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new AudioFormatException("the FLAC file is damaged at its beginning", e);
    }
  }

  @Override
  public AudioForm form() {
    return form;
  }

  @Override
  public int read(float[] into) throws IOException {
    int channels = form.channels();
    int frames = into.length / channels;
    int done = 0;
    while (done < frames && (at < block || nextBlock())) {
      int count = Math.min(frames - done, block - at);
      for (int c = 0; c < channels; c++) {
        copy(c, count, into, done * channels + c);
      }
      at += count;
      done += count;
    }
    return done * channels;
  }

  private void copy(int channel, int count, float[] into, int to) {
    int[] output = decoder.getChannelData()[channel].getOutput();
    float scale = 1f / (1L << (form.bits() - 1));
    for (int i = 0; i < count; i++) {
      into[to + i * form.channels()] = output[at + i] * scale;
    }
  }

  private boolean nextBlock() throws IOException {
    Frame frame = nextFrame();
    if (frame == null) {
      checkWhole();
      return false;
    }
    if (frame.header.channels != form.channels() || frame.header.bitsPerSample != form.bits()) {
      throw damaged("its form changes", null);
    }
    block = frame.header.blockSize;
    at = 0;
    decoded += block;
    return true;
  }

  private Frame nextFrame() throws IOException {
    try {
      return decoder.readNextFrame();
    } catch (IOException | RuntimeException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  /** The decoder skips what it cannot read; then sound is missing. */
  private void checkWhole() throws AudioFormatException {
    if (decoder.getBadFrames() > 0) {
      throw damaged("%d damaged frames".formatted(decoder.getBadFrames()), null);
    }
    if (declared > 0 && decoded < declared) {
      throw damaged("%d of %d samples are there".formatted(decoded, declared), null);
    }
  }

  private AudioFormatException damaged(String why, Throwable cause) {
    return new AudioFormatException(
        "the FLAC file is damaged after %.1f s: %s"
            .formatted((double) decoded / form.sampleRate(), why),
        cause);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
