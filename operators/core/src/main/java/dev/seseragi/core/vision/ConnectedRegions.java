package dev.seseragi.core.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 8-connected regions of a mask, each by the ends of its rows: that is all that its convex hull
 * needs. Holes are part of no region and give none of their own.
 */
final class ConnectedRegions {
  /**
   * One region.
   *
   * @param pixels how many it has
   * @param rowEnds the leftmost and rightmost pixel of each of its rows
   */
  record Region(int pixels, List<Point> rowEnds) {}

  private final int width;
  private final int height;
  private final boolean[] open;
  private final int[] rowMin;
  private final int[] rowMax;
  private int[] stack = new int[1024];
  private int depth;
  private int top;
  private int bottom;

  private ConnectedRegions(int width, int height, boolean[] mask) {
    this.width = width;
    this.height = height;
    this.open = mask.clone();
    this.rowMin = new int[height];
    this.rowMax = new int[height];
    Arrays.fill(rowMin, width);
    Arrays.fill(rowMax, -1);
  }

  /** Regions in the order of their first pixels, row by row. */
  static List<Region> of(int width, int height, boolean[] mask) {
    ConnectedRegions search = new ConnectedRegions(width, height, mask);
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < mask.length; i++) {
      if (search.open[i]) {
        regions.add(search.flood(i));
      }
    }
    return regions;
  }

  private Region flood(int seed) {
    top = height;
    bottom = -1;
    int pixels = 0;
    push(seed);
    while (depth > 0) {
      int pixel = stack[--depth];
      pixels++;
      visit(pixel % width, pixel / width);
    }
    return new Region(pixels, takeRowEnds());
  }

  private void visit(int x, int y) {
    rowMin[y] = Math.min(rowMin[y], x);
    rowMax[y] = Math.max(rowMax[y], x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        if (open[v * width + u]) {
          push(v * width + u);
        }
      }
    }
  }

  private void push(int pixel) {
    open[pixel] = false;
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = pixel;
  }

  private List<Point> takeRowEnds() {
    List<Point> ends = new ArrayList<>();
    for (int y = top; y <= bottom; y++) {
      ends.add(new Point(rowMin[y], y));
      ends.add(new Point(rowMax[y], y));
      rowMin[y] = width;
      rowMax[y] = -1;
    }
    return ends;
  }
}
