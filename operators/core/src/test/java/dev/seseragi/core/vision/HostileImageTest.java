package dev.seseragi.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileImageTest {
  private static final ImageLimits LIMITS = new ImageLimits(10_000);

  @Test
  void refusesABombByItsHeaderWithoutTakingMemory() throws IOException {
    byte[] file = ImageFiles.withSides(ImageFiles.file(ImageFiles.noise(), "png"), 60_000, 60_000);

    InferenceException error = refusal(file, new ImageLimits(40_000_000));

    assertThat(error.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(error).hasMessage("pixels must be at most 40000000: were 3600000000 (60000x60000)");
  }

  @Test
  void takesExactlyTheLimit() throws IOException {
    byte[] file = ImageFiles.file(ImageFiles.corners(BufferedImage.TYPE_INT_RGB), "png");

    assertThat(ImageDecoder.decode(file, new ImageLimits(40 * 24)).width()).isEqualTo(40);
    assertThat(refusal(file, new ImageLimits(40 * 24 - 1)).code())
        .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif", "jpeg"})
  void refusesEveryTruncation(String format) throws IOException {
    byte[] file = ImageFiles.file(ImageFiles.noise(), format);
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
    byte[] file = ImageFiles.file(ImageFiles.noise(), format);
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
    byte[] file = ImageFiles.withSides(ImageFiles.file(ImageFiles.noise(), "png"), 40, 100);

    assertThat(refusal(file, LIMITS).code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
  }

  @Test
  void refusesAJpegWhoseHeaderPromisesMoreRowsThanItHas() throws IOException {
    byte[] file = ImageFiles.jpeg();
    int frame = ImageFiles.indexOf(file, 0xff, 0xc0);
    ByteBuffer.wrap(file).putShort(frame + 5, (short) 200);

    assertThat(refusal(file, LIMITS).code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"0, 24", "40, 0", "-1, 24"})
  void refusesAPngWithoutASide(int width, int height) throws IOException {
    byte[] file = ImageFiles.withSides(ImageFiles.file(ImageFiles.noise(), "png"), width, height);

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
}
