package dev.seseragi.core.explain;

import java.util.stream.IntStream;

/**
 * Greedy choice of columns by the R squared of a least-squares fit without penalty. Each choice
 * takes its direction out of what is left, so a column's gain is read off directly instead of being
 * refitted.
 */
final class ForwardSelection {
  /** Share of a column's length below which what is left of it is rounding. */
  private static final double COLLINEAR = 1e-10;

  private final double[][] columns;
  private final double[] lengths;
  private final double[] rest;
  private final boolean[] used;

  private ForwardSelection(WeightedRows rows) {
    int features = rows.features();
    this.columns =
        IntStream.range(0, features).mapToObj(j -> rows.column(j).clone()).toArray(double[][]::new);
    this.lengths =
        IntStream.range(0, features)
            .mapToDouble(j -> WeightedRows.dot(columns[j], columns[j]))
            .toArray();
    this.rest = rows.target().clone();
    this.used = new boolean[features];
  }

  /** The chosen columns in the order of choice; equal gains go to the first column. */
  static int[] choose(WeightedRows rows, int count) {
    ForwardSelection selection = new ForwardSelection(rows);
    return IntStream.range(0, count).map(step -> selection.next()).toArray();
  }

  private int next() {
    int best = -1;
    double bestGain = -1;
    for (int j = 0; j < columns.length; j++) {
      double gain = used[j] ? -1 : gain(j);
      if (gain > bestGain) {
        best = j;
        bestGain = gain;
      }
    }
    used[best] = true;
    if (bestGain > 0) {
      takeOut(columns[best].clone());
    }
    return best;
  }

  private double gain(int j) {
    double left = WeightedRows.dot(columns[j], columns[j]);
    if (left <= COLLINEAR * lengths[j]) {
      return 0;
    }
    double along = WeightedRows.dot(columns[j], rest);
    return along * along / left;
  }

  private void takeOut(double[] direction) {
    double square = WeightedRows.dot(direction, direction);
    WeightedRows.addScaled(rest, direction, -WeightedRows.dot(rest, direction) / square);
    for (double[] column : columns) {
      WeightedRows.addScaled(column, direction, -WeightedRows.dot(column, direction) / square);
    }
  }
}
