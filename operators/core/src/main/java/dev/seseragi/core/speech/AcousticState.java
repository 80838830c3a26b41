package dev.seseragi.core.speech;

import java.util.List;

/**
 * What the model keeps of a stream.
 *
 * @param tensors the values of its states, in the configured order
 * @param waiting feature frames, too few for a run
 */
record AcousticState(List<float[]> tensors, float[] waiting) {
  AcousticState {
    tensors = List.copyOf(tensors);
  }

  static AcousticState initial(SpeechConfig config) {
    return new AcousticState(
        config.states().stream().map(state -> new float[state.elements()]).toList(), new float[0]);
  }
}
