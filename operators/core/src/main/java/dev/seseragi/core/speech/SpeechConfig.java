package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.signal.LogMelConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a streaming CTC model needs. The model takes features float32[1, T, mels] and its
 * states, and puts out log-probabilities float32[1, T / subsampling, classes] and the next states.
 *
 * @param input name of the features' input
 * @param output name of the log-probabilities' output
 * @param states in the order in which they are kept
 * @param frameMultiple T is a multiple of it, and it is one of {@code subsampling}
 * @param subsampling feature frames for one output
 * @param flushMillis silence fed at the end of a stream, so that the model puts out what it has
 *     heard
 * @param delayMillis how much later than a sound the model puts out its symbol
 */
public record SpeechConfig(
    LogMelConfig features,
    Vocabulary vocabulary,
    String input,
    String output,
    List<StateTensor> states,
    int frameMultiple,
    int subsampling,
    int flushMillis,
    int delayMillis,
    EndpointConfig endpoint) {
  private static final int MAX_MILLIS = 10_000;

  public SpeechConfig {
    requireNonNull(features, "features is null");
    requireNonNull(vocabulary, "vocabulary is null");
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(input, "input is null");
    requireNonNull(output, "output is null");
    states = List.copyOf(states);
    requireRange("subsampling", subsampling, 1, 64);
    requireRange("frameMultiple", frameMultiple, 1, 64);
    requireRange("flushMillis", flushMillis, 0, MAX_MILLIS);
    requireRange("delayMillis", delayMillis, 0, MAX_MILLIS);
    if (frameMultiple % subsampling != 0) {
      throw new IllegalArgumentException(
          "frameMultiple must be a multiple of subsampling (%d): was %d"
              .formatted(subsampling, frameMultiple));
    }
    requireDistinct(Stream.concat(Stream.of(input), states.stream().map(StateTensor::input)));
    requireDistinct(Stream.concat(Stream.of(output), states.stream().map(StateTensor::output)));
  }

  private static void requireRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "%s must be in %d..%d: was %d".formatted(name, low, high, value));
    }
  }

  private static void requireDistinct(Stream<String> names) {
    Set<String> seen = new HashSet<>();
    names.forEach(
        name -> {
          if (!seen.add(name)) {
            throw new IllegalArgumentException("tensor names must be distinct: twice " + name);
          }
        });
  }

  Timeline timeline() {
    return new Timeline(features.sampleRate(), features.hop(), delayMillis);
  }
}
