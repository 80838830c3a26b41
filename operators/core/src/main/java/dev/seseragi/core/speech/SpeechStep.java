package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.Timings;
import java.util.List;

/**
 * What one piece of audio led to.
 *
 * @param state to pass with the next piece
 * @param updates in order: finals of segments that ended, then a partial when the open segment's
 *     text changed
 * @param features the frames that became whole; those of the silence at a stream's end are left out
 * @param timings features, model and decoding; nothing waits, so queueing is 0
 */
public record SpeechStep(
    SpeechState state, List<TranscriptUpdate> updates, FeatureBlock features, Timings timings) {
  public SpeechStep {
    requireNonNull(state, "state is null");
    requireNonNull(features, "features is null");
    requireNonNull(timings, "timings is null");
    updates = List.copyOf(updates);
  }
}
