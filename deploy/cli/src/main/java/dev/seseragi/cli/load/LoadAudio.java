package dev.seseragi.cli.load;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.audio.AudioFile;
import dev.seseragi.load.AudioClip;
import dev.seseragi.load.AudioLoad;
import dev.seseragi.load.LoadSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seseragi load audio}. */
@Command(
    name = "audio",
    description = {
      "Streams of sound in real time, answered by transcripts; latency runs from the last frame.",
      "How many streams are open at once is the rate times the length of a recording."
    },
    mixinStandardHelpOptions = true)
final class LoadAudio implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "WAV and FLAC files, taken round and round.")
  private List<Path> files;

  @Option(
      names = "--frame",
      paramLabel = "TIME",
      defaultValue = "100ms",
      description = "Length of a frame (default: ${DEFAULT-VALUE}).")
  private Duration frame;

  @Mixin private LoadOptions options;

  @Override
  public Integer call() throws InterruptedException {
    return options.run(this::source);
  }

  private LoadSource source() {
    List<AudioClip> clips = new ArrayList<>();
    for (Path file : files) {
      try {
        clips.add(clip(AudioFile.read(file)));
      } catch (IOException | IllegalArgumentException e) {
        throw CliException.input("%s: %s".formatted(file, e.getMessage()), e);
      }
    }
    return new AudioLoad(clips, frame);
  }

  private static AudioClip clip(AudioFile sound) {
    return new AudioClip(
        sound.form().sampleRate(), sound.form().channels(), sound.encoding(), sound.bytes());
  }
}
