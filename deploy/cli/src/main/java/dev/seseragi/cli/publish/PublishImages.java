package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.cli.kafka.TraceParent;
import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seseragi publish image}. */
@Command(
    name = "image",
    aliases = "images",
    description = "Send image files as they are.",
    mixinStandardHelpOptions = true)
final class PublishImages implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JPEG, PNG, BMP and GIF files, folders of them, or - for one on standard input.")
  private List<Path> files;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the image (default: the file's name; for one file only).")
  private String id;

  @Mixin private BrokerOptions broker;
  @Mixin private OutputOptions output;
  private final Terminal terminal;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final WireCodec<ImageMessage> codec = WireCodec.of(ImageMessage.class);

  PublishImages(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean piped = StandardInput.isNamed(files);
    List<InputFile> inputs = piped ? List.of() : named();
    for (InputFile input : inputs) {
      try (InputStream in = Files.newInputStream(input.path())) {
        ImageKind.require(in.readNBytes(ImageKind.MAGIC_BYTES), input.path().toString());
      }
    }
    byte[] image = piped ? terminal.in().readAllBytes() : null;
    if (piped) {
      ImageKind.require(image, "standard input");
    }
    try (Publication publication = new Publication(terminal, broker.connect(), Topics.IMAGES)) {
      if (piped) {
        send(publication, id == null ? StandardInput.freshId("image", clock) : id, image);
      }
      for (InputFile input : inputs) {
        send(publication, input.id(), Files.readAllBytes(input.path()));
      }
      publication.finish(output, Topics.RECOGNITIONS);
    }
    return ExitCode.OK;
  }

  private List<InputFile> named() {
    List<InputFile> inputs = InputFiles.find(files, ImageKind.EXTENSIONS);
    if (id != null && inputs.size() > 1) {
      throw CliException.input(
          "--id names one image: was given for %d files".formatted(inputs.size()));
    }
    return id == null ? inputs : List.of(inputs.get(0).withId(id));
  }

  private void send(Publication publication, String name, byte[] image) {
    ImageMessage message =
        new ImageMessage(name, ByteBuffer.wrap(image), clock.instant(), Map.of());
    publication.send(name, codec.encode(message), new TraceParent(random));
  }
}
