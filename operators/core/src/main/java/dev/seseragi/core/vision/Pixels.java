package dev.seseragi.core.vision;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** A decoded raster to packed sRGB, alpha over white. */
final class Pixels {
  private static final int WHITE = 255;

  private Pixels() {}

  static Image toImage(BufferedImage image) {
    byte[] rgb = new byte[Math.multiplyExact(image.getWidth() * 3, image.getHeight())];
    if (image.getColorModel() instanceof ComponentColorModel) {
      copySamples(image, rgb);
    } else {
      copyColours(image, rgb);
    }
    return new Image(image.getWidth(), image.getHeight(), rgb);
  }

  /**
   * Takes samples as they are. {@code getRGB} would turn grey by the gamma of the JDK's linear grey
   * space and run every pixel through an embedded profile.
   */
  private static void copySamples(BufferedImage image, byte[] rgb) {
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    int divisor = raster.getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE ? 1 : 257;
    boolean alpha = image.getColorModel().hasAlpha();
    int colours = bands - (alpha ? 1 : 0);
    int[] row = new int[raster.getWidth() * bands];
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int from = 0; from < row.length; from += bands) {
        int opacity = alpha ? eightBits(row[from + colours], divisor) : WHITE;
        for (int c = 0; c < 3; c++) {
          int sample = eightBits(row[from + (colours == 1 ? 0 : c)], divisor);
          rgb[to++] = overWhite(sample, opacity);
        }
      }
    }
  }

  /** Palettes and packed pixels, which are sRGB. */
  private static void copyColours(BufferedImage image, byte[] rgb) {
    int[] row = new int[image.getWidth()];
    int to = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int argb : row) {
        int opacity = argb >>> 24;
        rgb[to++] = overWhite(argb >> 16 & 0xff, opacity);
        rgb[to++] = overWhite(argb >> 8 & 0xff, opacity);
        rgb[to++] = overWhite(argb & 0xff, opacity);
      }
    }
  }

  private static int eightBits(int sample, int divisor) {
    return (sample + divisor / 2) / divisor;
  }

  private static byte overWhite(int sample, int opacity) {
    return (byte) ((sample * opacity + WHITE * (WHITE - opacity) + WHITE / 2) / WHITE);
  }
}
