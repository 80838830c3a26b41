package dev.seseragi.schemas;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Every topic of the pipeline, and what travels on it. */
public final class Topics {
  public static final String AUDIO_FRAMES = "audio.frames";
  public static final String IMAGES = "images";
  public static final String TEXTS = "texts";
  public static final String TENSORS = "tensors";
  public static final String AUDIO_FEATURES = "audio.features";
  public static final String TRANSCRIPTS_PARTIAL = "transcripts.partial";
  public static final String TRANSCRIPTS = "transcripts";
  public static final String DETECTIONS = "detections";
  public static final String CLASSIFICATIONS = "classifications";
  public static final String RECOGNITIONS = "recognitions";
  public static final String EMBEDDINGS = "embeddings";
  public static final String TENSORS_RESULTS = "tensors.results";
  public static final String EXPLANATIONS = "explanations";
  public static final String DEAD_LETTERS = "dead-letters";
  public static final String MODEL_EVENTS = "model-events";

  private static final Map<String, Schema> SCHEMAS =
      Map.ofEntries(
          Map.entry(AUDIO_FRAMES, AudioFrame.getClassSchema()),
          Map.entry(IMAGES, ImageMessage.getClassSchema()),
          Map.entry(TEXTS, TextMessage.getClassSchema()),
          Map.entry(TENSORS, TensorRequest.getClassSchema()),
          Map.entry(AUDIO_FEATURES, FeatureFrames.getClassSchema()),
          Map.entry(TRANSCRIPTS_PARTIAL, Transcript.getClassSchema()),
          Map.entry(TRANSCRIPTS, Transcript.getClassSchema()),
          Map.entry(DETECTIONS, Detections.getClassSchema()),
          Map.entry(CLASSIFICATIONS, Classification.getClassSchema()),
          Map.entry(RECOGNITIONS, Recognition.getClassSchema()),
          Map.entry(EMBEDDINGS, Embedding.getClassSchema()),
          Map.entry(TENSORS_RESULTS, TensorResult.getClassSchema()),
          Map.entry(EXPLANATIONS, Explanation.getClassSchema()),
          Map.entry(DEAD_LETTERS, DeadLetter.getClassSchema()),
          Map.entry(MODEL_EVENTS, ModelEvent.getClassSchema()));

  private Topics() {}

  /** The schema of a topic's values; empty for a topic that is not ours. */
  public static Optional<Schema> schema(String topic) {
    return Optional.ofNullable(SCHEMAS.get(topic));
  }

  /** All topics with the schemas of their values. */
  public static Map<String, Schema> all() {
    return SCHEMAS;
  }
}
