package dev.seseragi.core.vision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From a map of probabilities to regions of text (Liao et al., "Real-time Scene Text Detection with
 * Differentiable Binarization", AAAI 2020, section 3.5): threshold, connected regions, the least
 * rectangle around each, its mean probability, and growth to the size that training shrank.
 */
final class RegionSearch {
  /** A grown region must be larger than a bare one by this much, as in PP-OCR. */
  private static final int GROWN_EXTRA = 2;

  private final TextDetectionConfig config;

  RegionSearch(TextDetectionConfig config) {
    this.config = config;
  }

  /** Regions in pixels of the image that lies in the map as the framing says. */
  List<TextRegion> find(Plane map, Framing frame, Image image) {
    boolean[] mask = binarise(map);
    return candidates(map, mask)
        .flatMap(region -> region(map, region).stream())
        .map(region -> new TextRegion(region.polygon().unframed(frame, image), region.score()))
        .filter(region -> shorterSide(region.polygon()) > config.minSize())
        .toList();
  }

  private boolean[] binarise(Plane map) {
    boolean[] mask = new boolean[map.width() * map.height()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = map.values().get(i) > config.threshold();
    }
    return config.dilate() ? dilated(mask, map.width()) : mask;
  }

  /** Each pixel with its left, upper and upper left neighbour. */
  private static boolean[] dilated(boolean[] mask, int width) {
    boolean[] dilated = mask.clone();
    for (int i = 0; i < mask.length; i++) {
      boolean hasLeft = i % width > 0;
      dilated[i] =
          mask[i]
              || hasLeft && mask[i - 1]
              || i >= width && (mask[i - width] || hasLeft && mask[i - width - 1]);
    }
    return dilated;
  }

  private Stream<ConnectedRegions.Region> candidates(Plane map, boolean[] mask) {
    return ConnectedRegions.of(map.width(), map.height(), mask).stream()
        .sorted(Comparator.comparingInt(ConnectedRegions.Region::pixels).reversed())
        .limit(config.maxCandidates());
  }

  private Optional<TextRegion> region(Plane map, ConnectedRegions.Region region) {
    RotatedRectangle bare = RotatedRectangle.around(region.rowEnds());
    if (bare.shorterSide() < config.minSize()) {
      return Optional.empty();
    }
    float score = (float) MeanInside.of(map, bare.corners());
    RotatedRectangle grown = bare.unclipped(config.unclipRatio());
    return !(score >= config.boxThreshold()) // also when it is no number || grown.shorterSide() <
        // config.minSize() + GROWN_EXTRA
        ? Optional.empty()
        : Optional.of(new TextRegion(grown.corners(), score));
  }

  private static double shorterSide(Quad polygon) {
    return Math.min(
        polygon.topLeft().distanceTo(polygon.topRight()),
        polygon.topLeft().distanceTo(polygon.bottomLeft()));
  }
}
