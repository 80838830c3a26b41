package dev.seseragi.cli.subscribe;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.kafka.Broker;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.vision.Drawing;
import dev.seseragi.core.vision.Image;
import dev.seseragi.core.vision.ImageDecoder;
import dev.seseragi.core.vision.ImageLimits;
import dev.seseragi.core.vision.Point;
import dev.seseragi.core.vision.Quad;
import dev.seseragi.core.vision.TextLine;
import dev.seseragi.schemas.Box;
import dev.seseragi.schemas.Detections;
import dev.seseragi.schemas.Recognition;
import dev.seseragi.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.avro.specific.SpecificRecordBase;

/** Results drawn on the images that they are about, as PNG files named by the image's id. */
final class Drawings implements AutoCloseable {
  static final List<String> TOPICS = List.of(Topics.RECOGNITIONS, Topics.DETECTIONS);

  private final ImageLookup images;
  private final Path folder;

  Drawings(Broker broker, Path folder) {
    this.folder = folder;
    images = new ImageLookup(broker);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      images.close();
      throw CliException.input(
          "cannot make the folder %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** The file that was written; empty if the image is not on its topic any more. */
  Optional<Path> draw(SpecificRecordBase message) throws IOException {
    if (message instanceof Recognition recognition) {
      return draw(recognition.getImageId(), lines(recognition));
    }
    return message instanceof Detections detections
        ? draw(detections.getImageId(), boxes(detections))
        : Optional.empty();
  }

  private Optional<Path> draw(String id, List<TextLine> lines) throws IOException {
    Optional<byte[]> file = images.find(id);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Image image = ImageDecoder.decode(file.get(), ImageLimits.DEFAULT);
      Path drawn = folder.resolve(FileNames.of(id) + ".png");
      ImageIO.write(Drawing.lines(image, lines), "png", drawn.toFile());
      return Optional.of(drawn);
    } catch (InferenceException e) {
      // Another image may have taken the id since.
      return Optional.empty();
    }
  }

  private static List<TextLine> lines(Recognition recognition) {
    return recognition.getLines().stream()
        .filter(line -> line.getPolygon().size() == 4)
        .map(line -> new TextLine(line.getText(), line.getConfidence(), quad(line.getPolygon())))
        .toList();
  }

  private static Quad quad(List<dev.seseragi.schemas.Point> corners) {
    return new Quad(
        point(corners.get(0)), point(corners.get(1)), point(corners.get(2)), point(corners.get(3)));
  }

  private static Point point(dev.seseragi.schemas.Point point) {
    return new Point(point.getX(), point.getY());
  }

  private static List<TextLine> boxes(Detections detections) {
    return detections.getDetections().stream()
        .map(one -> new TextLine(one.getLabel(), one.getScore(), quad(one.getBox())))
        .toList();
  }

  private static Quad quad(Box box) {
    double right = box.getX() + box.getWidth();
    double bottom = box.getY() + box.getHeight();
    return new Quad(
        new Point(box.getX(), box.getY()),
        new Point(right, box.getY()),
        new Point(right, bottom),
        new Point(box.getX(), bottom));
  }

  @Override
  public void close() {
    images.close();
  }
}
