package dev.seseragi.cli.audio;

import dev.seseragi.schemas.AudioEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples as they travel in messages. */
final class SampleBytes {
  private SampleBytes() {}

  static AudioEncoding encoding(AudioForm form) {
    return form.fitsInt16() ? AudioEncoding.PCM_S16LE : AudioEncoding.PCM_F32LE;
  }

  /** The first {@code count} samples; what came from 16-bit integers becomes the same integers. */
  static ByteBuffer of(AudioForm form, float[] samples, int count) {
    boolean int16 = form.fitsInt16();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(count, int16 ? Short.BYTES : Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      if (int16) {
        bytes.putShort((short) Math.max(-32768, Math.min(32767, Math.round(samples[i] * 32768f))));
      } else {
        bytes.putFloat(samples[i]);
      }
    }
    return bytes.flip();
  }
}
