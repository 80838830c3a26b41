package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;

/**
 * An upright image of 8-bit sRGB pixels, rows from the top, three bytes (red, green, blue) a pixel.
 * The bytes are not to be changed once the image is made: images are passed along, not copied.
 */
public final class Image {
  /** Bytes a pixel. */
  static final int CHANNELS = 3;

  private final int width;
  private final int height;
  private final byte[] rgb;

  /**
   * An image over the given bytes, without a copy.
   *
   * @throws IllegalArgumentException when a side is below 1 or the bytes do not fit the sides
   */
  public Image(int width, int height, byte[] rgb) {
    requireNonNull(rgb, "rgb is null");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "sides must be at least 1: were %dx%d".formatted(width, height));
    }
    long wanted = (long) width * height * CHANNELS;
    if (rgb.length != wanted) {
      throw new IllegalArgumentException(
          "%dx%d pixels take %d bytes: were %d".formatted(width, height, wanted, rgb.length));
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** One colour component in 0..255; channel 0 is red, 1 green, 2 blue. */
  public int sample(int x, int y, int channel) {
    return rgb[(y * width + x) * CHANNELS + channel] & 0xff;
  }

  /** The pixels themselves, for kernels that read whole rows. */
  byte[] rgb() {
    return rgb;
  }

  /** A quarter turn anticlockwise: the right edge becomes the top. */
  Image turnedLeft() {
    byte[] turned = new byte[rgb.length];
    int to = 0;
    for (int x = width - 1; x >= 0; x--) {
      for (int y = 0; y < height; y++) {
        System.arraycopy(rgb, (y * width + x) * CHANNELS, turned, to, CHANNELS);
        to += CHANNELS;
      }
    }
    return new Image(height, width, turned);
  }

  /** A copy that can be drawn on. */
  public BufferedImage toBufferedImage() {
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = sample(x, y, 0) << 16 | sample(x, y, 1) << 8 | sample(x, y, 2);
      }
      copy.setRGB(0, y, width, 1, row, 0, width);
    }
    return copy;
  }

  @Override
  public String toString() {
    return "image of %dx%d".formatted(width, height);
  }
}
