package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Image files that the pipelines read, known by their first bytes. */
final class ImageKind {
  static final int MAGIC_BYTES = 8;
  static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "bmp", "gif");

  private static final List<String> MAGIC =
      List.of("\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "BM", "GIF87a", "GIF89a");

  private ImageKind() {}

  /** Fails unless the first bytes of a file are those of an image. */
  static void require(byte[] start, String name) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (MAGIC.stream().noneMatch(text::startsWith)) {
      throw CliException.input(
          name
              + (start.length == 0 ? ": the file is empty" : ": not a JPEG, PNG, BMP or GIF file"));
    }
  }
}
