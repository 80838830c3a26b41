package dev.seseragi.core.vision;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held: tag 0x0112 of the first image file directory in a JPEG's APP1 segment
 * (EXIF 2.32, section 4.6.4). Anything odd in the metadata means {@link #UPRIGHT}: the pixels are
 * still good.
 */
enum ExifOrientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  HALF_TURN(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  RIGHT_TURN(true, true, false),
  TRANSVERSED(true, true, true),
  LEFT_TURN(true, false, true);

  private static final int APP1 = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private final boolean transposes;
  private final boolean reversesX;
  private final boolean reversesY;

  /** Transposition first, then reversals of the result's axes. */
  ExifOrientation(boolean transposes, boolean reversesX, boolean reversesY) {
    this.transposes = transposes;
    this.reversesX = reversesX;
    this.reversesY = reversesY;
  }

  static ExifOrientation of(byte[] jpeg) {
    try {
      int value = find(ByteBuffer.wrap(jpeg).position(2));
      return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static int find(ByteBuffer segments) {
    while (true) {
      int marker = segments.getShort() & 0xffff;
      int length = (segments.getShort() & 0xffff) - 2;
      if (marker == START_OF_SCAN || marker < 0xff00) {
        return 1;
      }
      if (marker == APP1 && length > 6 && segments.getInt(segments.position()) == EXIF) {
        return orientation(segments.slice(segments.position() + 6, length - 6));
      }
      segments.position(segments.position() + length);
    }
  }

  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        return tiff.getShort(entry + 8) & 0xffff;
      }
    }
    return 1;
  }

  /** The image as it was meant to be seen. */
  Image apply(Image image) {
    if (this == UPRIGHT) {
      return image;
    }
    int width = transposes ? image.height() : image.width();
    int height = transposes ? image.width() : image.height();
    byte[] from = image.rgb();
    byte[] to = new byte[from.length];
    for (int y = 0; y < height; y++) {
      int v = reversesY ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int u = reversesX ? width - 1 - x : x;
        int source = transposes ? u * image.width() + v : v * image.width() + u;
        System.arraycopy(from, source * 3, to, (y * width + x) * 3, 3);
      }
    }
    return new Image(width, height, to);
  }
}
