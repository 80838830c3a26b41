package dev.seseragi.flink;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ModelId;
import dev.seseragi.core.inference.Prediction;
import dev.seseragi.core.inference.Timings;
import dev.seseragi.core.vision.Image;
import dev.seseragi.core.vision.ImageDecoder;
import dev.seseragi.core.vision.ImageLimits;
import dev.seseragi.core.vision.PageText;
import dev.seseragi.core.vision.TextReader;
import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.Point;
import dev.seseragi.schemas.Recognition;
import dev.seseragi.schemas.TextLine;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Images to the text that stands in them. */
public final class ImageReadingStage implements Stage {
  private final TextReader textReader;
  private final ModelId detector;
  private final ModelId recognizer;
  private final ImageLimits limits;
  private final InputReader<ImageMessage> reader;
  private final Runnable onClose;
  private final Clock clock;
  private final WireCodec<Recognition> codec = WireCodec.of(Recognition.class);

  /**
   * A stage over a reader of texts.
   *
   * @param detector the model that finds lines, named in the results
   * @param recognizer the model that reads lines, named in the results
   * @param maxBytes of a record's value
   * @param onClose closes the models
   */
  public ImageReadingStage(
      TextReader textReader,
      ModelId detector,
      ModelId recognizer,
      ImageLimits limits,
      int maxBytes,
      Runnable onClose,
      Clock clock) {
    this.textReader = requireNonNull(textReader, "textReader is null");
    this.detector = requireNonNull(detector, "detector is null");
    this.recognizer = requireNonNull(recognizer, "recognizer is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.reader = new InputReader<>(ImageMessage.class, ImageMessage::getImageId, maxBytes);
    this.onClose = requireNonNull(onClose, "onClose is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public CompletableFuture<List<ResultRecord>> process(SourceRecord record) {
    Instant receivedAt = clock.instant();
    ImageMessage message = reader.read(record);
    long start = System.nanoTime();
    Image image = ImageDecoder.decode(bytes(message.getImage()), limits);
    Timings decoding = new Timings(System.nanoTime() - start, 0, 0, 0, 1);
    return textReader
        .read(image)
        .thenApply(
            made ->
                List.of(
                    result(
                        record,
                        message,
                        receivedAt,
                        new Prediction<>(made.value(), decoding.plus(made.timings())))));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private ResultRecord result(
      SourceRecord record, ImageMessage message, Instant receivedAt, Prediction<PageText> made) {
    PageText page = made.value();
    Recognition recognition =
        Recognition.newBuilder()
            .setImageId(message.getImageId())
            .setWidth(page.width())
            .setHeight(page.height())
            .setLines(page.lines().stream().map(ImageReadingStage::line).toList())
            .setDetector(Provenance.model(detector))
            .setModel(Provenance.model(recognizer))
            .setTimings(Provenance.timings(message.getCapturedAt(), receivedAt, made.timings()))
            .build();
    byte[] value = codec.encode(recognition);
    return new ResultRecord(Topics.RECOGNITIONS, record.key, value, record.headers.carried());
  }

  private static TextLine line(dev.seseragi.core.vision.TextLine line) {
    return new TextLine(
        line.text(),
        line.confidence(),
        line.polygon().corners().stream()
            .map(corner -> new Point((float) corner.x(), (float) corner.y()))
            .toList());
  }

  @Override
  public void close() {
    onClose.run();
  }
}
