package dev.seseragi.cli.load;

import dev.seseragi.cli.CliException;
import dev.seseragi.load.ImageLoad;
import dev.seseragi.load.LoadSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code seseragi load image}. */
@Command(
    name = "image",
    aliases = "images",
    description = "Images, answered by the text found in them.",
    mixinStandardHelpOptions = true)
final class LoadImages implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Image files, taken round and round (default: images of ours).")
  private List<Path> files = List.of();

  @Mixin private LoadOptions options;

  @Override
  public Integer call() throws InterruptedException {
    return options.run(this::source);
  }

  private LoadSource source() {
    List<byte[]> images = new ArrayList<>();
    for (Path file : files) {
      try {
        images.add(Files.readAllBytes(file));
      } catch (IOException e) {
        throw CliException.input("cannot read " + file, e);
      }
    }
    return new ImageLoad(files.isEmpty() ? Samples.images() : images);
  }
}
