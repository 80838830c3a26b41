package dev.seseragi.core.signal;

import java.nio.ByteBuffer;

/** How a sample is coded in bytes; both little endian. */
public enum SampleEncoding {
  /** 16-bit integers; 32768 is full scale. */
  PCM_S16LE(Short.BYTES) {
    @Override
    float next(ByteBuffer bytes) {
      return bytes.getShort() / 32768f;
    }
  },
  /** 32-bit floats; 1 is full scale. */
  PCM_F32LE(Float.BYTES) {
    @Override
    float next(ByteBuffer bytes) {
      return bytes.getFloat();
    }
  };

  private final int bytes;

  SampleEncoding(int bytes) {
    this.bytes = bytes;
  }

  /** Size of one sample. */
  public int bytes() {
    return bytes;
  }

  abstract float next(ByteBuffer bytes);
}
