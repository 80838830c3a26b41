package dev.seseragi.cli.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the command has of its own to send. */
final class Samples {
  private Samples() {}

  /** Sentences in the second column of a table with a header. */
  static List<String> sentences() {
    return new String(read("texts/sentences.tsv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
  }

  static List<byte[]> images() {
    return List.of(read("images/sign.jpg"), read("images/receipt.png"), read("images/label.png"));
  }

  private static byte[] read(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample " + name, e);
    }
  }
}
