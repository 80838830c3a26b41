package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
  private static final ImageLimits LIMITS = new ImageLimits(10_000);

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif"})
  void readsThePixelsOfLosslessFormats(String format) throws IOException {
    Image image =
        ImageDecoder.decode(
            ImageFiles.file(ImageFiles.corners(BufferedImage.TYPE_INT_RGB), format), LIMITS);

    assertThat(image.width()).isEqualTo(40);
    assertThat(image.height()).isEqualTo(24);
    assertThat(pixel(image, 0, 0)).isEqualTo(0xff0000);
    assertThat(pixel(image, 39, 0)).isEqualTo(0x00ff00);
    assertThat(pixel(image, 0, 23)).isEqualTo(0x0000ff);
    assertThat(pixel(image, 39, 23)).isEqualTo(0xffffff);
  }

  @Test
  void readsJpegWithinItsLoss() throws IOException {
    Image image = ImageDecoder.decode(ImageFiles.jpeg(), LIMITS);

    assertThat(image.sample(2, 2, 0)).isGreaterThan(230);
    assertThat(image.sample(2, 2, 1)).isLessThan(25);
    assertThat(image.sample(37, 21, 2)).isGreaterThan(230);
  }

  @Test
  void takesGreyAsItIsStored() throws IOException {
    BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(0, 0, 0, 100);
    grey.getRaster().setSample(1, 0, 0, 7);

    Image image = ImageDecoder.decode(ImageFiles.file(grey, "png"), LIMITS);

    assertThat(pixel(image, 0, 0)).isEqualTo(0x646464);
    assertThat(pixel(image, 1, 0)).isEqualTo(0x070707);
  }

  @Test
  void reducesSixteenBitsToEight() throws IOException {
    BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 65535);
    grey.getRaster().setSample(1, 0, 0, 25700);

    Image image = ImageDecoder.decode(ImageFiles.file(grey, "png"), LIMITS);

    assertThat(pixel(image, 0, 0)).isEqualTo(0xffffff);
    assertThat(pixel(image, 1, 0)).isEqualTo(0x646464);
  }

  @Test
  void laysTransparentPixelsOverWhite() throws IOException {
    BufferedImage glass = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00000000);
    glass.setRGB(1, 0, 0x80ff0000);

    Image image = ImageDecoder.decode(ImageFiles.file(glass, "png"), LIMITS);

    assertThat(pixel(image, 0, 0)).isEqualTo(0xffffff);
    assertThat(pixel(image, 1, 0)).isEqualTo(0xff7f7f);
  }

  /**
   * Which corner of the stored image (red, green, blue, white) is seen at the top left and right.
   */
  @ParameterizedTest
  @CsvSource({
    "1, red, green", "2, green, red", "3, white, blue", "4, blue, white",
    "5, red, blue", "6, blue, red", "7, white, green", "8, green, white"
  })
  void turnsAsTheExifOrientationSays(int orientation, String left, String right)
      throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      Image image =
          ImageDecoder.decode(ImageFiles.withExif(ImageFiles.jpeg(), orientation, order), LIMITS);

      assertThat(image.width()).isEqualTo(orientation < 5 ? 40 : 24);
      assertThat(colour(image, 2, 2)).isEqualTo(left);
      assertThat(colour(image, image.width() - 3, 2)).isEqualTo(right);
    }
  }

  @Test
  void readsOnWhenTheExifBlockIsDamaged() throws IOException {
    byte[] file = ImageFiles.withExif(ImageFiles.jpeg(), 6, ByteOrder.BIG_ENDIAN);
    ByteBuffer.wrap(file).putInt(16, 0x7fffffff);

    assertThat(ImageDecoder.decode(file, LIMITS).width()).isEqualTo(40);
  }

  private static int pixel(Image image, int x, int y) {
    return image.sample(x, y, 0) << 16 | image.sample(x, y, 1) << 8 | image.sample(x, y, 2);
  }

  private static String colour(Image image, int x, int y) {
    boolean red = image.sample(x, y, 0) > 128;
    boolean green = image.sample(x, y, 1) > 128;
    boolean blue = image.sample(x, y, 2) > 128;
    if (red && green && blue) {
      return "white";
    }
    return red ? "red" : green ? "green" : blue ? "blue" : "black";
  }
}
