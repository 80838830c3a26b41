package dev.seseragi.cli.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A RIFF WAVE file: PCM of 8, 16, 24 or 32 bits, or floats of 32 or 64 bits. A program that writes
 * into a pipe cannot know the length and writes none, or the largest; then the sound lasts until
 * the end of the stream.
 *
 * @see <a href="https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html">WAVE</a>
 */
final class WavSource implements AudioSource {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xfffe;
  private static final int FORMAT_BYTES = 16;
  private static final int SUBFORMAT_AT = 24;
  private static final int MOST_FORMAT_BYTES = 1 << 12;
  private static final long ENDLESS = 0x7fff_0000L;

  private final InputStream in;
  private final AudioForm form;
  private final boolean floats;
  private final boolean endless;
  private long left;
  private byte[] bytes = new byte[0];

  private WavSource(InputStream in, AudioForm form, boolean floats, long length) {
    this.in = in;
    this.form = form;
    this.floats = floats;
    this.endless = length == 0 || length >= ENDLESS;
    this.left = endless ? Long.MAX_VALUE : length;
  }

  static WavSource open(InputStream in) throws IOException {
    String wave = ascii(exactly(in, 12), 8);
    if (!wave.equals("WAVE")) {
      throw new AudioFormatException("a RIFF file of another kind than WAVE: '%s'".formatted(wave));
    }
    ByteBuffer format = null;
    while (true) {
      ByteBuffer head = exactly(in, 8);
      String name = ascii(head, 0);
      long length = Integer.toUnsignedLong(head.getInt(4));
      if (name.equals("data")) {
        return new WavSource(in, form(format), tag(format) == FLOAT, length);
      }
      if (name.equals("fmt ")) {
        format = format(in, length);
      } else {
        in.skipNBytes(length);
      }
      in.skipNBytes(length & 1);
    }
  }

  private static ByteBuffer format(InputStream in, long length) throws IOException {
    if (length < FORMAT_BYTES || length > MOST_FORMAT_BYTES) {
      throw new AudioFormatException(
          "a WAV format chunk must have %d..%d bytes: had %d"
              .formatted(FORMAT_BYTES, MOST_FORMAT_BYTES, length));
    }
    return exactly(in, (int) length);
  }

  private static int tag(ByteBuffer format) {
    int tag = format.getShort(0) & 0xffff;
    boolean extended = tag == EXTENSIBLE && format.limit() >= SUBFORMAT_AT + 2;
    return extended ? format.getShort(SUBFORMAT_AT) & 0xffff : tag;
  }

  private static AudioForm form(ByteBuffer format) throws AudioFormatException {
    if (format == null) {
      throw new AudioFormatException("a WAV file without a format before its data");
    }
    int tag = tag(format);
    int bits = format.getShort(14) & 0xffff;
    boolean known =
        tag == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32)
            || tag == FLOAT && (bits == 32 || bits == 64);
    if (!known) {
      throw new AudioFormatException(
          "a WAV file must hold PCM of 8, 16, 24 or 32 bits or floats of 32 or 64:"
              + " was format %d with %d bits".formatted(tag, bits));
    }
    AudioForm form = checked(format.getInt(4), format.getShort(2) & 0xffff, bits);
    if ((format.getShort(12) & 0xffff) != form.channels() * bits / 8) {
      throw new AudioFormatException("a WAV file with padded samples");
    }
    return form;
  }

  static AudioForm checked(int sampleRate, int channels, int bits) throws AudioFormatException {
    try {
      return new AudioForm(sampleRate, channels, bits);
    } catch (IllegalArgumentException e) {
      throw new AudioFormatException(e.getMessage(), e);
    }
  }

  @Override
  public AudioForm form() {
    return form;
  }

  @Override
  public int read(float[] into) throws IOException {
    int sampleBytes = form.bits() / 8;
    int frameBytes = sampleBytes * form.channels();
    long room = (long) (into.length / form.channels()) * frameBytes;
    int wanted = (int) Math.min(room, left - left % frameBytes);
    bytes = bytes.length < wanted ? new byte[wanted] : bytes;
    int got = in.readNBytes(bytes, 0, wanted);
    if (got < wanted && !endless) {
      throw new AudioFormatException(
          "the WAV file ends early: %d bytes of sound are missing".formatted(left - got));
    }
    left -= got;
    int values = got / frameBytes * form.channels();
    ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < values; i++) {
      into[i] = sample(samples, i * sampleBytes);
    }
    return values;
  }

  private float sample(ByteBuffer samples, int at) {
    if (floats) {
      return form.bits() == Float.SIZE ? samples.getFloat(at) : (float) samples.getDouble(at);
    }
    return switch (form.bits()) {
      case 8 -> ((samples.get(at) & 0xff) - 128) / 128f;
      case 16 -> samples.getShort(at) / 32768f;
      case 24 -> (samples.getShort(at) & 0xffff | samples.get(at + 2) << 16) / 8388608f;
      default -> samples.getInt(at) / 2147483648f;
    };
  }

  private static ByteBuffer exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new AudioFormatException("the WAV file ends before its sound");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String ascii(ByteBuffer bytes, int at) {
    return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
