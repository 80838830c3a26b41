package dev.seseragi.cli.audio;

import static java.util.Objects.requireNonNull;

import dev.seseragi.schemas.AudioEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * A whole recording in memory.
 *
 * @param samples in [-1, 1], interleaved by channel; not copied
 */
public record AudioFile(AudioForm form, float[] samples) {
  /** Endings of the files that are read. */
  public static final Set<String> EXTENSIONS = Set.of("wav", "wave", "flac");

  private static final int BUFFER_BYTES = 1 << 16;

  public AudioFile {
    requireNonNull(form, "form is null");
    if (samples.length % form.channels() != 0) {
      throw new IllegalArgumentException(
          "samples must be a multiple of the %d channels: were %d"
              .formatted(form.channels(), samples.length));
    }
  }

  /** Reads a WAV or FLAC file, known by its content. */
  public static AudioFile read(Path file) throws IOException {
    try (AudioSource source = open(file)) {
      return read(source);
    }
  }

  static AudioFile read(AudioSource source) throws IOException {
    float[] samples = new float[1 << 16];
    float[] piece = new float[source.form().channels() * 4096];
    int length = 0;
    for (int read = source.read(piece); read > 0; read = source.read(piece)) {
      if (length + read > samples.length) {
        samples = Arrays.copyOf(samples, Math.addExact(samples.length, samples.length));
      }
      System.arraycopy(piece, 0, samples, length, read);
      length += read;
    }
    return new AudioFile(source.form(), Arrays.copyOf(samples, length));
  }

  /** Opens a WAV or FLAC file, known by its content. */
  public static AudioSource open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return open(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Reads a WAV or FLAC file from a stream, which is closed with the source. */
  public static AudioSource open(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream, BUFFER_BYTES);
    in.mark(4);
    String magic = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    in.reset();
    return switch (magic) {
      case "RIFF" -> WavSource.open(in);
      case "fLaC" -> FlacSource.open(in);
      case "" -> throw new AudioFormatException("the file is empty");
      default -> throw new AudioFormatException("neither a WAV nor a FLAC file");
    };
  }

  /** How {@link #bytes} are coded: 16-bit sound stays as it is, finer sound becomes floats. */
  public AudioEncoding encoding() {
    return SampleBytes.encoding(form);
  }

  /** The samples as they travel in messages. */
  public byte[] bytes() {
    return SampleBytes.of(form, samples, samples.length).array();
  }

  /** Mean of the channels. */
  public float[] mono() {
    int channels = form.channels();
    float[] mono = new float[samples.length / channels];
    for (int i = 0; i < mono.length; i++) {
      float sum = 0;
      for (int c = 0; c < channels; c++) {
        sum += samples[i * channels + c];
      }
      mono[i] = sum / channels;
    }
    return mono;
  }

  public double seconds() {
    return (double) samples.length / form.channels() / form.sampleRate();
  }
}
