package dev.seseragi.cli.load;

import dev.seseragi.cli.CliException;
import dev.seseragi.load.LoadSource;
import dev.seseragi.load.TextLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code seseragi load text}. */
@Command(
    name = "text",
    aliases = "texts",
    description = "Texts, answered by classifications.",
    mixinStandardHelpOptions = true)
final class LoadTexts implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A text on each line, taken round and round (default: sentences of ours).")
  private Path file;

  @Mixin private LoadOptions options;

  @Override
  public Integer call() throws InterruptedException {
    return options.run(this::source);
  }

  private LoadSource source() {
    List<String> texts = file == null ? Samples.sentences() : lines(file);
    if (texts.isEmpty()) {
      throw CliException.input(file + ": there is no text in it");
    }
    return new TextLoad(texts);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw CliException.input("cannot read %s as UTF-8 text".formatted(file), e);
    }
  }
}
