package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.Interruption;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.audio.AudioFile;
import dev.seseragi.cli.audio.AudioSource;
import dev.seseragi.cli.audio.MicrophoneSource;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seseragi publish audio}. */
@Command(
    name = "audio",
    description = "Send sound as a stream of frames; each file is a stream of its own.",
    mixinStandardHelpOptions = true)
final class PublishAudio implements Callable<Integer> {
  private static final Duration LONGEST_FRAME = Duration.ofSeconds(1);
  private static final Duration SHORTEST_FRAME = Duration.ofMillis(1);

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "WAV and FLAC files, folders of them, or - for one on standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--microphone",
      description = "Record from the default microphone until Ctrl-C, or for --duration.")
  private boolean microphone;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      defaultValue = "16000",
      description = "Sample rate of the microphone (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "End each stream after this much sound.")
  private Duration duration;

  @Option(
      names = "--realtime",
      description = "Send frames when they would be heard (default: as fast as possible).")
  private boolean realTime;

  @Option(
      names = "--frame",
      paramLabel = "TIME",
      defaultValue = "100ms",
      description = "Length of a frame, 1ms to 1s (default: ${DEFAULT-VALUE}).")
  private Duration frame;

  @Option(
      names = "--stream-id",
      paramLabel = "ID",
      description = "Name of the stream (default: the file's name; for one file only).")
  private String streamId;

  @Mixin private BrokerOptions broker;
  @Mixin private OutputOptions output;
  private final Terminal terminal;
  private final Clock clock = Clock.systemUTC();

  PublishAudio(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    List<InputFile> inputs = isLive() ? List.of() : named();
    for (InputFile input : inputs) {
      open(input).close();
    }
    try (Publication publication =
            new Publication(terminal, broker.connect(), Topics.AUDIO_FRAMES);
        Interruption interruption = new Interruption()) {
      AudioPublisher publisher = new AudioPublisher(publication, frame, duration, interruption);
      if (isLive()) {
        String id = streamId == null ? StandardInput.freshId("audio", clock) : streamId;
        publisher.publish(openLive(), id, livePace(interruption));
      }
      for (InputFile input : inputs) {
        publisher.publish(open(input), input.id(), pace(interruption));
      }
      publication.finish(output, Topics.TRANSCRIPTS);
    }
    return ExitCode.OK;
  }

  private void checkOptions() {
    if (microphone == !files.isEmpty()) {
      throw CliException.input(
          "name files, - or --microphone: see `seseragi publish audio --help`");
    }
    if (frame.compareTo(SHORTEST_FRAME) < 0 || frame.compareTo(LONGEST_FRAME) > 0) {
      throw CliException.input("--frame must be in 1ms..1s: was " + frame);
    }
  }

  private boolean isLive() {
    return microphone || StandardInput.isNamed(files);
  }

  private List<InputFile> named() {
    List<InputFile> inputs = InputFiles.find(files, AudioFile.EXTENSIONS);
    if (streamId != null && inputs.size() > 1) {
      throw CliException.input(
          "--stream-id names one stream: was given for %d files".formatted(inputs.size()));
    }
    return streamId == null ? inputs : List.of(inputs.get(0).withId(streamId));
  }

  private Pace pace(Interruption interruption) {
    return realTime ? Pace.realTime(clock, interruption::sleepUntil) : Pace.none(clock);
  }

  private Pace livePace(Interruption interruption) {
    return microphone ? Pace.live(clock) : pace(interruption);
  }

  private static AudioSource open(InputFile input) {
    try {
      return AudioFile.open(input.path());
    } catch (IOException e) {
      throw CliException.input("%s: %s".formatted(input.path(), e.getMessage()), e);
    }
  }

  private AudioSource openLive() {
    try {
      return microphone ? MicrophoneSource.open(rate) : AudioFile.open(terminal.in());
    } catch (IOException e) {
      throw CliException.input((microphone ? "" : "standard input: ") + e.getMessage(), e);
    }
  }
}
