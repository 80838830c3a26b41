package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.cli.kafka.TraceParent;
import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seseragi publish text}. */
@Command(
    name = "text",
    aliases = "texts",
    description = "Send texts: each line that is not blank is one.",
    mixinStandardHelpOptions = true)
final class PublishTexts implements Callable<Integer> {
  private static final Set<String> EXTENSIONS = Set.of("txt", "text");

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "UTF-8 files, folders of .txt files, or - for standard input, sent as it comes.")
  private List<Path> files = List.of();

  @Option(names = "--text", paramLabel = "TEXT", description = "A text itself; may be repeated.")
  private List<String> texts = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the text, or what the names of its lines begin with.")
  private String id;

  @Option(names = "--language", paramLabel = "TAG", description = "Language of the texts (BCP 47).")
  private String language;

  @Mixin private BrokerOptions broker;
  @Mixin private OutputOptions output;
  private final Terminal terminal;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final WireCodec<TextMessage> codec = WireCodec.of(TextMessage.class);

  PublishTexts(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() == texts.isEmpty()) {
      throw CliException.input("name files, - or --text TEXT: see `seseragi publish text --help`");
    }
    boolean piped = StandardInput.isNamed(files);
    List<InputFile> inputs = piped ? List.of() : named();
    try (Publication publication = new Publication(terminal, broker.connect(), Topics.TEXTS)) {
      sendArguments(publication);
      if (piped) {
        sendLines(publication, terminal.in(), prefix(), "standard input");
      }
      for (InputFile input : inputs) {
        try (InputStream in = Files.newInputStream(input.path())) {
          sendLines(publication, in, input.id(), input.path().toString());
        }
      }
      publication.finish(output, Topics.CLASSIFICATIONS);
    }
    return ExitCode.OK;
  }

  private List<InputFile> named() {
    List<InputFile> inputs = InputFiles.find(files, EXTENSIONS);
    if (id != null && inputs.size() > 1) {
      throw CliException.input(
          "--id names one file: was given for %d files".formatted(inputs.size()));
    }
    return id == null ? inputs : List.of(inputs.get(0).withId(id));
  }

  private String prefix() {
    return id == null ? StandardInput.freshId("text", clock) : id;
  }

  private void sendArguments(Publication publication) {
    String prefix = prefix();
    for (int i = 0; i < texts.size(); i++) {
      send(publication, texts.size() == 1 ? prefix : prefix + ":" + (i + 1), texts.get(i));
    }
  }

  private void sendLines(Publication publication, InputStream in, String prefix, String name)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    int number = 1;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          send(publication, prefix + ":" + number, line);
        }
        number++;
      }
    } catch (CharacterCodingException e) {
      throw CliException.input(
          "%s: not UTF-8 text, at or after line %d".formatted(name, number), e);
    }
  }

  private void send(Publication publication, String name, String text) {
    TextMessage message = new TextMessage(name, text, language, clock.instant(), Map.of());
    publication.send(name, codec.encode(message), new TraceParent(random));
  }
}
