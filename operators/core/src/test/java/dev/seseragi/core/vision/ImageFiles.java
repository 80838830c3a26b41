package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small image files, made as the tests need them. */
final class ImageFiles {
  private ImageFiles() {}

  /** Quarters in red, green, blue and white, row by row. */
  static BufferedImage corners(int type) {
    BufferedImage image = new BufferedImage(40, 24, type);
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, colours[(y / 12) * 2 + x / 20].getRGB());
      }
    }
    return image;
  }

  static BufferedImage noise() {
    BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40 * 24; i++) {
      image.setRGB(i % 40, i / 40, i * 0x9e3779b1);
    }
    return image;
  }

  static byte[] jpeg() throws IOException {
    return file(corners(BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** The JPEG with an EXIF segment that has one entry, right after its start. */
  static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
    file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) 34);
    file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    file.order(order);
    file.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949));
    file.putShort((short) 42).putInt(8).putShort((short) 1);
    file.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    file.putShort((short) orientation).putShort((short) 0).putInt(0);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  static int indexOf(byte[] file, int first, int second) {
    int at = 0;
    while ((file[at] & 0xff) != first || (file[at + 1] & 0xff) != second) {
      at++;
    }
    return at;
  }

  /** The PNG with other sides in its header and the checksum that goes with them. */
  static byte[] withSides(byte[] png, int width, int height) {
    ByteBuffer header = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(header.array(), 12, 17);
    return header.putInt(29, (int) checksum.getValue()).array();
  }
}
