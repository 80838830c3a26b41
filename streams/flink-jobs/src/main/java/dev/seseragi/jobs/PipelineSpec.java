package dev.seseragi.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a pipeline does, as its file says it. Serializable parts travel to the workers, where the
 * models are opened.
 *
 * @param name in dead letters, in the job's name and in transaction ids
 * @param images absent when images are not read
 * @param texts absent when texts are not read
 * @param explain which classifications are explained, and how
 */
public record PipelineSpec(
    String name,
    Checkpointing checkpoint,
    Optional<Images> images,
    Optional<Texts> texts,
    List<Explain> explain,
    Limits limits) {

  public PipelineSpec {
    requireNonNull(name, "name is null");
    requireNonNull(checkpoint, "checkpoint is null");
    requireNonNull(images, "images is null");
    requireNonNull(texts, "texts is null");
    explain = List.copyOf(explain);
    requireNonNull(limits, "limits is null");
  }

  /** How results are delivered: exactly once in transactions, or at least once and at once. */
  public enum Guarantee {
    EXACTLY_ONCE,
    AT_LEAST_ONCE
  }

  /**
   * Checkpoints.
   *
   * @param interval from one to the next; with exactly-once, results are seen after at most this
   */
  public record Checkpointing(Duration interval, Guarantee guarantee) {
    public Checkpointing {
      requireNonNull(interval, "interval is null");
      requireNonNull(guarantee, "guarantee is null");
    }
  }

  /**
   * Text in images.
   *
   * @param detector NAME@SELECTOR of the model that finds lines
   * @param recognizer NAME@SELECTOR of the model that reads lines
   */
  public record Images(String input, String detector, String recognizer, int maxLines) {
    public Images {
      requireNonNull(input, "input is null");
      requireNonNull(detector, "detector is null");
      requireNonNull(recognizer, "recognizer is null");
    }
  }

  /**
   * Classes of texts.
   *
   * @param classifier NAME@SELECTOR of the model
   */
  public record Texts(String input, String classifier) {
    public Texts {
      requireNonNull(input, "input is null");
      requireNonNull(classifier, "classifier is null");
    }
  }

  /**
   * Explanations of a rule's classifications.
   *
   * @param of the rule, {@code texts.classify}
   * @param sample share of the keys that are explained, in 0..1
   * @param samples perturbed texts of one explanation
   * @param features most words with a weight
   * @param budget longest time of one explanation
   */
  public record Explain(String of, double sample, int samples, int features, Duration budget) {
    public Explain {
      requireNonNull(of, "of is null");
      requireNonNull(budget, "budget is null");
    }
  }

  /**
   * What a record may hold; checked before memory is taken.
   *
   * @param messageBytes of a record's value
   * @param imagePixels width times height
   * @param textChars UTF-16 units
   */
  public record Limits(int messageBytes, long imagePixels, int textChars) {
    public static final Limits DEFAULT = new Limits(16 << 20, 40_000_000, 20_000);
  }
}
