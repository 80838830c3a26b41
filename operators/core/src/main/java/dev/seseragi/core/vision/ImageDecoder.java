package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Image files to pixels. The format is known by content, the sides are read from the header and
 * checked before memory is taken for pixels, and a file that ends early is refused. Of an animation
 * the first frame is read; embedded colour profiles are not applied.
 */
public final class ImageDecoder {
  private ImageDecoder() {}

  /**
   * Decodes a JPEG, PNG, BMP or GIF file; a JPEG is turned as its EXIF orientation says, and
   * transparent pixels are laid over white.
   *
   * @throws InferenceException with {@code IMAGE_TOO_LARGE} when the header names more pixels than
   *     the limit, and {@code IMAGE_UNREADABLE} for everything that is no whole image
   */
  public static Image decode(byte[] file, ImageLimits limits) {
    requireNonNull(limits, "limits is null");
    ImageFormat format =
        ImageFormat.of(file)
            .orElseThrow(() -> unreadable("no JPEG, PNG, BMP or GIF file: " + start(file), null));
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.readerName()).next();
    // Not ImageIO.createImageInputStream: that one may write a cache file.
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      checkSides(reader, limits);
      checkWhole(file, format);
      Image image = Pixels.toImage(read(reader));
      return format == ImageFormat.JPEG ? ExifOrientation.of(file).apply(image) : image;
    } catch (InferenceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Readers meet damaged headers with whatever their arithmetic throws.
      throw unreadable("damaged %s file: %s".formatted(format, e.getMessage()), e);
    } finally {
      reader.dispose();
    }
  }

  private static void checkSides(ImageReader reader, ImageLimits limits) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width < 1 || height < 1) {
      throw unreadable("sides must be at least 1: were %dx%d".formatted(width, height), null);
    }
    if (width * height > limits.maxPixels()) {
      throw new InferenceException(
          ErrorCode.IMAGE_TOO_LARGE,
          "pixels must be at most %d: were %d (%dx%d)"
              .formatted(limits.maxPixels(), width * height, width, height));
    }
  }

  private static void checkWhole(byte[] file, ImageFormat format) {
    if (!format.isWhole(file)) {
      throw unreadable("the %s file of %d bytes ends early".formatted(format, file.length), null);
    }
  }

  private static BufferedImage read(ImageReader reader) throws IOException {
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    BufferedImage image = reader.read(0);
    for (String warning : warnings) {
      if (meansLostPixels(warning)) {
        throw unreadable("damaged file: " + warning, null);
      }
    }
    return image;
  }

  /** The JPEG reader fills what is missing with grey and only warns. */
  private static boolean meansLostPixels(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return !words.contains("extraneous bytes") && !words.contains("icc profile");
  }

  private static String start(byte[] file) {
    StringBuilder bytes = new StringBuilder(file.length + " bytes");
    for (int i = 0; i < Math.min(file.length, 4); i++) {
      bytes.append(i == 0 ? ", starting with " : " ").append("%02x".formatted(file[i]));
    }
    return bytes.toString();
  }

  private static InferenceException unreadable(String message, Throwable cause) {
    return new InferenceException(ErrorCode.IMAGE_UNREADABLE, message, cause);
  }
}
