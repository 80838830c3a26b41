package dev.seseragi.core.speech;

import dev.seseragi.core.signal.Resampler;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream's state in bytes: a version, then the fields in order. Counts and frame numbers are
 * variable-length (7 bits a byte, low bits first), frames of symbols are differences, floats are
 * four bytes, big endian.
 */
final class SpeechStateCodec {
  private static final byte VERSION = 1;

  private SpeechStateCodec() {}

  static byte[] write(SpeechState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(state.lastSequence());
      writeSound(out, state.sound());
      writeAcoustic(out, state.acoustic());
      writeText(out, state.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeSound(DataOutputStream out, SoundState sound) throws IOException {
    writeNumber(out, sound.sampleRate());
    writeNumber(out, sound.resampling().phase());
    writeFloats(out, sound.resampling().inputs());
    writeFloats(out, sound.left());
    writeNumber(out, sound.samples());
  }

  private static void writeAcoustic(DataOutputStream out, AcousticState acoustic)
      throws IOException {
    writeNumber(out, acoustic.tensors().size());
    for (float[] tensor : acoustic.tensors()) {
      writeFloats(out, tensor);
    }
    writeFloats(out, acoustic.waiting());
  }

  private static void writeText(DataOutputStream out, TextState text) throws IOException {
    writeNumber(out, text.segment());
    writeNumber(out, text.revision());
    writeNumber(out, text.segmentStart());
    writeNumber(out, text.nextFrame());
    writeNumber(out, text.previous());
    writeNumber(out, text.tokens().size());
    long frame = text.segmentStart();
    for (CtcToken token : text.tokens()) {
      writeNumber(out, token.symbol());
      writeNumber(out, token.start() - frame);
      writeNumber(out, token.end() - token.start());
      out.writeFloat(token.confidence());
      frame = token.end();
    }
  }

  private static void writeNumber(DataOutputStream out, long value) throws IOException {
    long rest = value;
    for (; rest >= 0x80; rest >>>= 7) {
      out.writeByte((int) (rest | 0x80));
    }
    out.writeByte((int) rest);
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    writeNumber(out, values.length);
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    out.write(bytes.array());
  }

  static SpeechState read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      byte version = in.get();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "version of the state must be %d: was %d".formatted(VERSION, version));
      }
      SpeechState state =
          new SpeechState(in.getLong(), readSound(in), readAcoustic(in), readText(in));
      if (in.hasRemaining()) {
        throw new IllegalArgumentException(
            "the state must end where its bytes end: %d were left".formatted(in.remaining()));
      }
      return state;
    } catch (BufferUnderflowException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "the state is damaged: %d bytes".formatted(bytes.length), e);
    }
  }

  private static SoundState readSound(ByteBuffer in) {
    int sampleRate = readInt(in);
    int phase = readInt(in);
    Resampler.State resampling = new Resampler.State(readFloats(in), phase);
    return new SoundState(sampleRate, resampling, readFloats(in), readNumber(in));
  }

  private static AcousticState readAcoustic(ByteBuffer in) {
    int count = readInt(in);
    List<float[]> tensors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tensors.add(readFloats(in));
    }
    return new AcousticState(tensors, readFloats(in));
  }

  private static TextState readText(ByteBuffer in) {
    int segment = readInt(in);
    int revision = readInt(in);
    long segmentStart = readNumber(in);
    long nextFrame = readNumber(in);
    int previous = readInt(in);
    int count = readInt(in);
    List<CtcToken> tokens = new ArrayList<>();
    long frame = segmentStart;
    for (int i = 0; i < count; i++) {
      int symbol = readInt(in);
      long start = Math.addExact(frame, readNumber(in));
      frame = Math.addExact(start, readNumber(in));
      tokens.add(new CtcToken(symbol, start, frame, in.getFloat()));
    }
    return new TextState(segment, revision, segmentStart, nextFrame, previous, tokens);
  }

  private static int readInt(ByteBuffer in) {
    return Math.toIntExact(readNumber(in));
  }

  private static long readNumber(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new ArithmeticException("a number of more than 63 bits");
  }

  private static float[] readFloats(ByteBuffer in) {
    int count = readInt(in);
    if (count > in.remaining() / Float.BYTES) {
      throw new BufferUnderflowException();
    }
    float[] values = new float[count];
    in.asFloatBuffer().get(values);
    in.position(in.position() + count * Float.BYTES);
    return values;
  }
}
