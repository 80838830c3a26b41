package dev.seseragi.core.speech;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ElementType;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Model;
import dev.seseragi.core.inference.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A streaming model with its state outside: frames in, log-probabilities out. */
final class AcousticModel {
  private static final float[] NONE = {};

  private final SpeechConfig config;
  private final Model model;

  /** Log-probabilities, outputs x classes, and the state after them. */
  record Scored(AcousticState state, float[] logProbabilities) {}

  AcousticModel(SpeechConfig config, Model model) {
    this.config = config;
    this.model = requireNonNull(model, "model is null");
  }

  /** Runs the model over as many of the frames as it takes; the rest waits. */
  Scored advance(AcousticState state, float[] frames) {
    requireFits(state);
    int mels = config.features().mels();
    float[] all = Arrays.copyOf(state.waiting(), state.waiting().length + frames.length);
    System.arraycopy(frames, 0, all, state.waiting().length, frames.length);
    int count = all.length / mels / config.frameMultiple() * config.frameMultiple();
    if (count == 0) {
      return new Scored(new AcousticState(state.tensors(), all), NONE);
    }
    Map<String, Tensor> outputs = model.run(inputs(state, all, count));
    AcousticState next =
        new AcousticState(nextTensors(outputs), Arrays.copyOfRange(all, count * mels, all.length));
    return new Scored(next, logProbabilities(outputs, count / config.subsampling()));
  }

  private void requireFits(AcousticState state) {
    List<Integer> kept = state.tensors().stream().map(tensor -> tensor.length).toList();
    List<Integer> wanted = config.states().stream().map(StateTensor::elements).toList();
    if (!kept.equals(wanted)) {
      throw new InferenceException(
          ErrorCode.MODEL_FAILED,
          "the stream's state must be of this model (%s elements): was %s".formatted(wanted, kept));
    }
  }

  private Map<String, Tensor> inputs(AcousticState state, float[] frames, int count) {
    int mels = config.features().mels();
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    float[] taken = Arrays.copyOf(frames, count * mels);
    inputs.put(config.input(), Tensor.ofFloats(taken, 1, count, mels));
    for (int i = 0; i < config.states().size(); i++) {
      StateTensor kept = config.states().get(i);
      inputs.put(kept.input(), Tensor.ofFloats(state.tensors().get(i), kept.batchShape()));
    }
    return inputs;
  }

  private List<float[]> nextTensors(Map<String, Tensor> outputs) {
    List<float[]> tensors = new ArrayList<>();
    for (StateTensor kept : config.states()) {
      tensors.add(values(outputs, kept.output(), kept.batchShape()));
    }
    return tensors;
  }

  private float[] logProbabilities(Map<String, Tensor> outputs, int rows) {
    return values(outputs, config.output(), 1, rows, config.vocabulary().size());
  }

  private static float[] values(Map<String, Tensor> outputs, String name, long... shape) {
    Tensor tensor = outputs.get(name);
    if (tensor == null || !Arrays.equals(tensor.shape(), shape)) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must be %s%s: was %s"
              .formatted(name, ElementType.FLOAT32, Arrays.toString(shape), tensor));
    }
    return tensor.toFloats();
  }
}
