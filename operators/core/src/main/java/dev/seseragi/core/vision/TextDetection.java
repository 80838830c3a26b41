package dev.seseragi.core.vision;

import static java.util.Objects.requireNonNull;

import dev.seseragi.core.inference.ElementType;
import dev.seseragi.core.inference.ErrorCode;
import dev.seseragi.core.inference.InferenceException;
import dev.seseragi.core.inference.Task;
import dev.seseragi.core.inference.Tensor;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * Finds lines of text with a DBNet model, as PP-OCR does. The image is stretched to sides that the
 * model takes, so the scales of the two axes may differ a little.
 *
 * <p>Regions come in reading order, with corners in pixels of the image.
 */
public final class TextDetection implements Task<Image, List<TextRegion>> {
  private final TextDetectionConfig config;
  private final RegionSearch search;

  public TextDetection(TextDetectionConfig config) {
    this.config = requireNonNull(config, "config is null");
    this.search = new RegionSearch(config);
  }

  @Override
  public Map<String, Tensor> encode(Image image) {
    Framing frame = Framing.of(image, config);
    Image resized = Resize.bilinear(image, frame.width(), frame.rows());
    float[] planes = new float[Image.CHANNELS * frame.height() * frame.width()];
    config.colours().write(barred(resized, frame), planes, frame.width());
    return Map.of(
        config.input(), Tensor.ofFloats(planes, 1, Image.CHANNELS, frame.height(), frame.width()));
  }

  private static Image barred(Image resized, Framing frame) {
    if (frame.rows() == frame.height()) {
      return resized;
    }
    byte[] rgb = new byte[frame.width() * frame.height() * Image.CHANNELS];
    int from = frame.top() * frame.width() * Image.CHANNELS;
    System.arraycopy(resized.rgb(), 0, rgb, from, resized.rgb().length);
    return new Image(frame.width(), frame.height(), rgb);
  }

  @Override
  public List<TextRegion> decode(Image image, Map<String, Tensor> outputs) {
    Framing frame = Framing.of(image, config);
    Tensor output = outputs.get(config.output());
    if (output == null
        || output.type() != ElementType.FLOAT32
        || output.rank() != 4
        || output.dimension(0) != 1
        || output.dimension(1) != 1
        || output.dimension(2) != frame.height()
        || output.dimension(3) != frame.width()) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must be FLOAT32[1, 1, %d, %d]: was %s"
              .formatted(config.output(), frame.height(), frame.width(), output));
    }
    FloatBuffer values = output.data().asFloatBuffer();
    Plane map = new Plane(frame.width(), frame.height(), values);
    return ReadingOrder.of(search.find(map, frame, image));
  }
}
