package dev.seseragi.core.vision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are read, known by their first bytes, and where their files must end. */
enum ImageFormat {
  JPEG("jpeg", 0xff, 0xd8, 0xff) {
    @Override
    boolean isWhole(byte[] file) {
      return true; // The reader warns of a missing end; trailers after it are common and harmless.
    }
  },
  PNG("png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n') {
    @Override
    boolean isWhole(byte[] file) {
      return Blocks.pngEnds(file);
    }
  },
  BMP("bmp", 'B', 'M') {
    @Override
    boolean isWhole(byte[] file) {
      return Blocks.bmpEnds(file);
    }
  },
  GIF("gif", 'G', 'I', 'F', '8') {
    @Override
    boolean isWhole(byte[] file) {
      return Blocks.gifEnds(file);
    }
  };

  private final String readerName;
  private final byte[] magic;

  ImageFormat(String readerName, int... magic) {
    this.readerName = readerName;
    this.magic = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      this.magic[i] = (byte) magic[i];
    }
  }

  /** The name under which the JDK knows its reader. */
  String readerName() {
    return readerName;
  }

  /** Whether the file's own structure reaches its end; readers pass over some missing ends. */
  abstract boolean isWhole(byte[] file);

  static Optional<ImageFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(format -> format.startsWith(file)).findFirst();
  }

  private boolean startsWith(byte[] file) {
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  /** Walks over the blocks of a file without decoding them. */
  private static final class Blocks {
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_OVERHEAD = 12;
    private static final int GIF_HEADER = 13;
    private static final int BMP_SIZE_AT = 2;

    private final byte[] file;
    private int at;

    private Blocks(byte[] file, int at) {
      this.file = file;
      this.at = at;
    }

    /** PNG (RFC 2083): length, name, content and checksum, up to IEND. */
    static boolean pngEnds(byte[] file) {
      Blocks blocks = new Blocks(file, PNG_SIGNATURE);
      while (blocks.at + PNG_OVERHEAD <= file.length) {
        long length = blocks.bigEndian(blocks.at);
        String name = new String(file, blocks.at + 4, 4, StandardCharsets.ISO_8859_1);
        if (length > file.length - blocks.at - PNG_OVERHEAD) {
          return false;
        }
        if (name.equals("IEND")) {
          return true;
        }
        blocks.at += PNG_OVERHEAD + (int) length;
      }
      return false;
    }

    /** BMP: the header tells the size of the file; some writers leave it zero. */
    static boolean bmpEnds(byte[] file) {
      if (file.length < BMP_SIZE_AT + 4) {
        return false;
      }
      return Integer.toUnsignedLong(
              Integer.reverseBytes((int) new Blocks(file, 0).bigEndian(BMP_SIZE_AT)))
          <= file.length;
    }

    /** GIF89a: extensions and frames made of sub-blocks; the first frame must be there whole. */
    static boolean gifEnds(byte[] file) {
      if (file.length < GIF_HEADER) {
        return false;
      }
      Blocks blocks = new Blocks(file, GIF_HEADER);
      blocks.skipColours(file[10]);
      while (blocks.at < file.length) {
        int kind = file[blocks.at++] & 0xff;
        if (kind == 0x21) {
          blocks.at++;
          blocks.skipSubBlocks();
        } else if (kind == 0x2c) {
          return blocks.frameEnds();
        } else {
          return false;
        }
      }
      return false;
    }

    private boolean frameEnds() {
      int flags = at + 8;
      if (flags >= file.length) {
        return false;
      }
      at += 9;
      skipColours(file[flags]);
      at++; // LZW code size
      skipSubBlocks();
      return at <= file.length;
    }

    private void skipColours(byte flags) {
      if ((flags & 0x80) != 0) {
        at += 3 << ((flags & 7) + 1);
      }
    }

    private void skipSubBlocks() {
      while (at < file.length && file[at] != 0) {
        at += 1 + (file[at] & 0xff);
      }
      at++;
    }

    private long bigEndian(int from) {
      return (file[from] & 0xffL) << 24
          | (file[from + 1] & 0xffL) << 16
          | (file[from + 2] & 0xffL) << 8
          | file[from + 3] & 0xffL;
    }
  }
}
