package dev.seseragi.cli.render;

import static dev.seseragi.cli.render.Style.printable;

import dev.seseragi.schemas.Classification;
import dev.seseragi.schemas.Detections;
import dev.seseragi.schemas.Embedding;
import dev.seseragi.schemas.FeatureFrames;
import dev.seseragi.schemas.NamedTensor;
import dev.seseragi.schemas.Point;
import dev.seseragi.schemas.Recognition;
import dev.seseragi.schemas.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What models found, as text. */
final class ResultLines {
  private static final int VALUES_SHOWN = 4;

  private final Style style;

  ResultLines(Style style) {
    this.style = style;
  }

  /** What may still change is dim and ends in an ellipsis. */
  String transcript(Transcript transcript) {
    String span =
        format(
            "%s %6.2f-%.2fs",
            id(transcript.getStreamId()),
            transcript.getStartMicros() / 1e6,
            transcript.getEndMicros() / 1e6);
    String text = transcript.getText();
    if (transcript.getIsFinal()) {
      String sure = text.isEmpty() ? "" : percent(transcript.getConfidence());
      return span + "  " + style.bold(printable(text)) + style.dim(sure);
    }
    int stable = Math.max(0, Math.min(transcript.getStableChars(), text.length()));
    return span
        + "  "
        + printable(text.substring(0, stable))
        + style.dim(printable(text.substring(stable)) + "...");
  }

  String recognition(Recognition recognition) {
    String head =
        format(
            "%s %s in %dx%d",
            id(recognition.getImageId()),
            count(recognition.getLines().size(), "line"),
            recognition.getWidth(),
            recognition.getHeight());
    return head
        + recognition.getLines().stream()
            .map(
                line ->
                    "\n  %s%s%s"
                        .formatted(
                            style.bold(printable(line.getText())),
                            style.dim(percent(line.getConfidence())),
                            style.dim(corner(line.getPolygon()))))
            .collect(Collectors.joining());
  }

  private static String corner(List<Point> polygon) {
    return polygon.isEmpty()
        ? ""
        : format(" at %.0f,%.0f", polygon.get(0).getX(), polygon.get(0).getY());
  }

  String detections(Detections found) {
    String head =
        format(
            "%s %s in %dx%d",
            id(found.getImageId()),
            count(found.getDetections().size(), "object"),
            found.getWidth(),
            found.getHeight());
    return head
        + found.getDetections().stream()
            .map(
                one ->
                    "\n  "
                        + style.bold(printable(one.getLabel()))
                        + style.dim(
                            percent(one.getScore())
                                + format(
                                    " at %.0f,%.0f size %.0fx%.0f",
                                    one.getBox().getX(),
                                    one.getBox().getY(),
                                    one.getBox().getWidth(),
                                    one.getBox().getHeight())))
            .collect(Collectors.joining());
  }

  String classification(Classification result) {
    String classes =
        result.getClasses().stream()
            .map(c -> printable(c.getLabel()) + percent(c.getScore()))
            .collect(Collectors.joining("  "));
    int first = classes.indexOf("  ");
    return id(result.getInputId())
        + "  "
        + (first < 0
            ? style.bold(classes)
            : style.bold(classes.substring(0, first)) + style.dim(classes.substring(first)))
        + style.dim("  " + printable(result.getOf()));
  }

  String embedding(Embedding embedding) {
    String values =
        format(
            "[%s%s]",
            TensorNumbers.floats(embedding.getValues())
                .valueStream()
                .limit(VALUES_SHOWN)
                .map(value -> format("%.4f", value.doubleValue()))
                .collect(Collectors.joining(", ")),
            embedding.getDimensions() > VALUES_SHOWN ? ", ..." : "");
    return format(
        "%s  %d dimensions%s %s",
        id(embedding.getInputId()),
        embedding.getDimensions(),
        embedding.getNormalized() ? ", unit length" : "",
        values);
  }

  String features(FeatureFrames frames) {
    double from = frames.getFirstFrame() * (double) frames.getHopMicros() / 1e6;
    return format(
        "%s %6.2fs  %d frames of %d values from frame %d",
        id(frames.getStreamId()),
        from,
        frames.getFrames(),
        frames.getBins(),
        frames.getFirstFrame());
  }

  String tensors(String id, List<NamedTensor> tensors) {
    return id(id)
        + tensors.stream()
            .map(
                tensor ->
                    "  %s %s%s"
                        .formatted(
                            printable(tensor.getName()),
                            tensor.getElementType().toString().toLowerCase(Locale.ROOT),
                            tensor.getShape()))
            .collect(Collectors.joining());
  }

  private String id(String id) {
    return style.cyan(printable(id));
  }

  private static String count(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static String percent(float share) {
    return format(" %.1f%%", 100 * share);
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
