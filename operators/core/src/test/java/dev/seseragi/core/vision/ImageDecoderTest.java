package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
  private static final ImageLimits LIMITS = new ImageLimits(10_000);

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif"})
  void readsThePixelsOfLosslessFormats(String format) throws IOException {
    Image image = ImageDecoder.decode(file(corners(BufferedImage.TYPE_INT_RGB), format), LIMITS);

    assertThat(image.width()).isEqualTo(40);
    assertThat(image.height()).isEqualTo(24);
    assertThat(pixel(image, 0, 0)).isEqualTo(0xff0000);
    assertThat(pixel(image, 39, 0)).isEqualTo(0x00ff00);
    assertThat(pixel(image, 0, 23)).isEqualTo(0x0000ff);
    assertThat(pixel(image, 39, 23)).isEqualTo(0xffffff);
  }

  @Test
  void readsJpegWithinItsLoss() throws IOException {
    Image image = ImageDecoder.decode(jpeg(), LIMITS);

    assertThat(image.sample(2, 2, 0)).isGreaterThan(230);
    assertThat(image.sample(2, 2, 1)).isLessThan(25);
    assertThat(image.sample(37, 21, 2)).isGreaterThan(230);
  }

  @Test
  void takesGreyAsItIsStored() throws IOException {
    BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(0, 0, 0, 100);
    grey.getRaster().setSample(1, 0, 0, 7);

    Image image = ImageDecoder.decode(file(grey, "png"), LIMITS);

    assertThat(pixel(image, 0, 0)).isEqualTo(0x646464);
    assertThat(pixel(image, 1, 0)).isEqualTo(0x070707);
  }

  @Test
  void reducesSixteenBitsToEight() throws IOException {
    BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 65535);
    grey.getRaster().setSample(1, 0, 0, 25700);

    Image image = ImageDecoder.decode(file(grey, "png"), LIMITS);

    assertThat(pixel(image, 0, 0)).isEqualTo(0xffffff);
    assertThat(pixel(image, 1, 0)).isEqualTo(0x646464);
  }

  @Test
  void laysTransparentPixelsOverWhite() throws IOException {
    BufferedImage glass = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00000000);
    glass.setRGB(1, 0, 0x80ff0000);

    Image image = ImageDecoder.decode(file(glass, "png"), LIMITS);

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
      Image image = ImageDecoder.decode(withExif(jpeg(), orientation, order), LIMITS);

      assertThat(image.width()).isEqualTo(orientation < 5 ? 40 : 24);
      assertThat(colour(image, 2, 2)).isEqualTo(left);
      assertThat(colour(image, image.width() - 3, 2)).isEqualTo(right);
    }
  }

  @Test
  void readsOnWhenTheExifBlockIsDamaged() throws IOException {
    byte[] file = withExif(jpeg(), 6, ByteOrder.BIG_ENDIAN);
    ByteBuffer.wrap(file).putInt(16, 0x7fffffff);

    assertThat(ImageDecoder.decode(file, LIMITS).width()).isEqualTo(40);
  }

  @Test
  void refusesABombByItsHeaderWithoutTakingMemory() throws IOException {
    byte[] file = file(corners(BufferedImage.TYPE_INT_RGB), "png");
    ByteBuffer header = ByteBuffer.wrap(file);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 checksum = new CRC32();
    checksum.update(file, 12, 17);
    header.putInt(29, (int) checksum.getValue());

    InferenceException error = refusal(file, new ImageLimits(40_000_000));

    assertThat(error.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(error).hasMessage("pixels must be at most 40000000: were 3600000000 (60000x60000)");
  }

  @Test
  void takesExactlyTheLimit() throws IOException {
    byte[] file = file(corners(BufferedImage.TYPE_INT_RGB), "png");

    assertThat(ImageDecoder.decode(file, new ImageLimits(40 * 24)).width()).isEqualTo(40);
    assertThat(refusal(file, new ImageLimits(40 * 24 - 1)).code())
        .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpeg"})
  void refusesEveryTruncation(String format) throws IOException {
    byte[] file = file(noise(), format);
    // A GIF ends with a byte that only says so; the frame is whole without it.
    int whole = format.equals("gif") ? file.length - 1 : file.length;
    for (int length = 0; length < whole; length += length < 700 ? 1 : 97) {
      assertThat(refusal(Arrays.copyOf(file, length), LIMITS).code())
          .as("%d of %d bytes", length, file.length)
          .isEqualTo(ErrorCode.IMAGE_UNREADABLE);
    }
    assertThat(refusal(Arrays.copyOf(file, whole - 1), LIMITS).code())
        .isEqualTo(ErrorCode.IMAGE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpeg"})
  void answersEveryFlippedByteWithAnImageOrACode(String format) throws IOException {
    byte[] file = file(noise(), format);
    for (int at = 0; at < Math.min(file.length, 400); at++) {
      byte[] damaged = file.clone();
      damaged[at] ^= (byte) 0xff;
      InferenceException error = refusal(damaged, LIMITS);
      if (error != null) {
        assertThat(error.code()).isIn(ErrorCode.IMAGE_UNREADABLE, ErrorCode.IMAGE_TOO_LARGE);
      }
    }
  }

  @Test
  void refusesAPngWhoseHeaderPromisesMoreRowsThanItHas() throws IOException {
    byte[] file = file(noise(), "png");
    ByteBuffer header = ByteBuffer.wrap(file);
    header.putInt(20, 100);
    CRC32 checksum = new CRC32();
    checksum.update(file, 12, 17);
    header.putInt(29, (int) checksum.getValue());

    assertThat(refusal(file, LIMITS).code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
  }

  @Test
  void refusesAJpegWhoseHeaderPromisesMoreRowsThanItHas() throws IOException {
    byte[] file = jpeg();
    int frame = indexOf(file, 0xff, 0xc0);
    ByteBuffer.wrap(file).putShort(frame + 5, (short) 200);

    assertThat(refusal(file, LIMITS).code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 20})
  void refusesAPngWithoutASide(int at) throws IOException {
    byte[] file = file(noise(), "png");
    ByteBuffer.wrap(file).putInt(at, 0);

    assertThat(refusal(file, LIMITS).code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
  }

  @Test
  void namesTheFirstBytesOfWhatIsNoImage() {
    assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8), LIMITS))
        .hasMessage("no JPEG, PNG, BMP or GIF file: 5 bytes, starting with 68 65 6c 6c");
    assertThat(refusal(new byte[0], LIMITS)).hasMessage("no JPEG, PNG, BMP or GIF file: 0 bytes");
  }

  private static InferenceException refusal(byte[] file, ImageLimits limits) {
    return catchThrowableOfType(InferenceException.class, () -> ImageDecoder.decode(file, limits));
  }

  /** Quarters in red, green, blue and white, row by row. */
  private static BufferedImage corners(int type) {
    BufferedImage image = new BufferedImage(40, 24, type);
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, colours[(y / 12) * 2 + x / 20].getRGB());
      }
    }
    return image;
  }

  private static BufferedImage noise() {
    BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40 * 24; i++) {
      image.setRGB(i % 40, i / 40, i * 0x9e3779b1);
    }
    return image;
  }

  private static byte[] jpeg() throws IOException {
    return file(corners(BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** The JPEG with an EXIF segment that has one entry, right after its start. */
  private static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
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

  private static int indexOf(byte[] file, int first, int second) {
    int at = 0;
    while ((file[at] & 0xff) != first || (file[at + 1] & 0xff) != second) {
      at++;
    }
    return at;
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
