package dev.seseragi.cli.render;

import static dev.seseragi.cli.render.Style.printable;

import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.Classification;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.Detections;
import dev.seseragi.schemas.Embedding;
import dev.seseragi.schemas.Explanation;
import dev.seseragi.schemas.FeatureFrames;
import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.ModelEvent;
import dev.seseragi.schemas.ModelRef;
import dev.seseragi.schemas.Recognition;
import dev.seseragi.schemas.StageTimings;
import dev.seseragi.schemas.TensorRequest;
import dev.seseragi.schemas.TensorResult;
import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Transcript;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecordBase;

/** Messages as a line, or a few, for a person. */
public final class MessageText {
  private final Style style;
  private final ResultLines results;
  private final ExplanationLines explanations;
  private final PlumbingLines plumbing;

  public MessageText(Style style) {
    this.style = style;
    results = new ResultLines(style);
    explanations = new ExplanationLines(style);
    plumbing = new PlumbingLines(style);
  }

  /** What the message says; it begins with the id that it is about. */
  public String of(SpecificRecordBase message) {
    if (message instanceof Transcript transcript) {
      return results.transcript(transcript);
    }
    if (message instanceof Recognition recognition) {
      return results.recognition(recognition)
          + by(recognition.getModel(), recognition.getTimings());
    }
    if (message instanceof Detections found) {
      return results.detections(found) + by(found.getModel(), found.getTimings());
    }
    if (message instanceof Classification classes) {
      return results.classification(classes) + by(classes.getModel(), classes.getTimings());
    }
    if (message instanceof Explanation explanation) {
      return explanations.of(explanation);
    }
    if (message instanceof Embedding embedding) {
      return results.embedding(embedding) + by(embedding.getModel(), embedding.getTimings());
    }
    if (message instanceof FeatureFrames frames) {
      return results.features(frames);
    }
    if (message instanceof TensorResult result) {
      return results.tensors(result.getRequestId(), result.getOutputs())
          + by(result.getModel(), result.getTimings());
    }
    return plumbing(message);
  }

  private String plumbing(SpecificRecordBase message) {
    if (message instanceof DeadLetter letter) {
      return plumbing.deadLetter(letter);
    }
    if (message instanceof ModelEvent event) {
      return plumbing.modelEvent(event);
    }
    if (message instanceof AudioFrame frame) {
      return plumbing.audioFrame(frame);
    }
    if (message instanceof ImageMessage image) {
      return plumbing.image(image);
    }
    if (message instanceof TextMessage text) {
      return plumbing.text(text);
    }
    if (message instanceof TensorRequest request) {
      return results.tensors(request.getRequestId(), request.getInputs());
    }
    return printable(message.toString());
  }

  private String by(ModelRef model, StageTimings timings) {
    double millis =
        (timings.getEncodeMicros()
                + timings.getQueueMicros()
                + timings.getComputeMicros()
                + timings.getDecodeMicros())
            / 1e3;
    return style.dim(
        String.format(
            Locale.ROOT,
            "  %s@%s, %.1f ms",
            printable(model.getName()),
            printable(model.getVersion()),
            millis));
  }
}
