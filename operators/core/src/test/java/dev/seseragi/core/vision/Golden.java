package dev.seseragi.core.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files made by model-registry/recipes/golden/ocr.py. */
final class Golden {
  private Golden() {}

  static Image image(String name) {
    return ImageDecoder.decode(bytes(name), ImageLimits.DEFAULT);
  }

  /** Rows without the versions and the head. */
  static List<String[]> table(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .skip(2)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static byte[] bytes(String name) {
    try (InputStream file = Golden.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest difference of any sample. */
  static int difference(Image a, Image b) {
    int most = 0;
    for (int i = 0; i < a.rgb().length; i++) {
      most = Math.max(most, Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff)));
    }
    return most;
  }
}
