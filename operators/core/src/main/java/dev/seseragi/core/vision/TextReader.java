package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.inference.Predictor;
import dev.seseragi.core.inference.Timings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the text in an image: one model finds the lines, another reads them. All lines of an image
 * are handed over at once, so that those of one width share batches. Lines are cut out in the
 * detector's thread, which waits while the recognizer's queue is full.
 */
public final class TextReader {
  private final Predictor<Image, List<TextRegion>> detector;
  private final Predictor<Image, TextReading> recognizer;
  private final int maxLines;

  /**
   * Uses the predictors without taking them over.
   *
   * @param maxLines most lines that are read in an image; of more, those with the highest scores
   */
  public TextReader(
      Predictor<Image, List<TextRegion>> detector,
      Predictor<Image, TextReading> recognizer,
      int maxLines) {
    this.detector = requireNonNull(detector, "detector is null");
    this.recognizer = requireNonNull(recognizer, "recognizer is null");
    if (maxLines < 1) {
      throw new IllegalArgumentException("maxLines must be at least 1: was " + maxLines);
    }
    this.maxLines = maxLines;
  }

  /**
   * The accepted lines. The timings add the detection to the reading of the lines, which counts the
   * lines' own work together and the wait and model run of the line that took longest. The future
   * fails with the {@link dev.seseragi.core.inference.InferenceException} of the detection or of
   * any line.
   */
  public CompletableFuture<Prediction<PageText>> read(Image image) {
    return detector.predict(image).thenCompose(found -> readLines(image, found));
  }

  private CompletableFuture<Prediction<PageText>> readLines(
      Image image, Prediction<List<TextRegion>> found) {
    List<TextRegion> regions = strongest(found.value());
    long start = System.nanoTime();
    List<Image> crops =
        regions.stream().map(region -> LineCrop.of(image, region.polygon())).toList();
    long cropNanos = System.nanoTime() - start;
    Timings before = found.timings().plus(onlyEncode(cropNanos, found.timings().batchSize()));
    List<CompletableFuture<Prediction<TextReading>>> readings =
        crops.stream().map(recognizer::predict).toList();
    return CompletableFuture.allOf(readings.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            done -> page(image, regions, readings.stream().map(CompletableFuture::join).toList()))
        .thenApply(
            page ->
                new Prediction<>(
                    page,
                    readings.stream()
                        .map(reading -> reading.join().timings())
                        .reduce(TextReader::together)
                        .map(before::plus)
                        .orElse(before)));
  }

  private List<TextRegion> strongest(List<TextRegion> regions) {
    if (regions.size() <= maxLines) {
      return regions;
    }
    Set<TextRegion> kept =
        new HashSet<>(
            regions.stream()
                .sorted(Comparator.comparingDouble(TextRegion::score).reversed())
                .limit(maxLines)
                .toList());
    return regions.stream().filter(kept::contains).toList();
  }

  private static PageText page(
      Image image, List<TextRegion> regions, List<Prediction<TextReading>> readings) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      TextReading reading = readings.get(i).value();
      if (reading.accepted()) {
        lines.add(new TextLine(reading.text(), reading.confidence(), regions.get(i).polygon()));
      }
    }
    return new PageText(image.width(), image.height(), lines);
  }

  private static Timings onlyEncode(long nanos, int batchSize) {
    return new Timings(nanos, 0, 0, 0, batchSize);
  }

  /** The cost of two lines that were read at the same time. */
  private static Timings together(Timings a, Timings b) {
    Timings longer = a.queueNanos() + a.computeNanos() >= b.queueNanos() + b.computeNanos() ? a : b;
    return new Timings(
        a.encodeNanos() + b.encodeNanos(),
        longer.queueNanos(),
        longer.computeNanos(),
        a.decodeNanos() + b.decodeNanos(),
        longer.batchSize());
  }
}
