package dev.seseragi.core.explain;

/**
 * A weighted least-squares problem in plain form: columns and target less their weighted means,
 * each row times the root of its weight. Column-major: {@code columns[j][i]}.
 */
final class WeightedRows {
  /** Relative size below which a deviation from the mean is rounding. */
  private static final double ROUNDING = 1e-12;

  private final double[][] columns;
  private final double[] means;
  private final double[] target;
  private final double targetMean;

  private WeightedRows(double[][] columns, double[] means, double[] target, double targetMean) {
    this.columns = columns;
    this.means = means;
    this.target = target;
    this.targetMean = targetMean;
  }

  static WeightedRows of(double[][] samples, double[] values, double[] weights) {
    int features = samples[0].length;
    double[][] columns = new double[features][];
    double[] means = new double[features];
    for (int j = 0; j < features; j++) {
      double[] column = column(samples, j);
      means[j] = mean(column, weights);
      columns[j] = centred(column, means[j], weights);
    }
    double targetMean = mean(values, weights);
    return new WeightedRows(columns, means, centred(values, targetMean, weights), targetMean);
  }

  private static double[] column(double[][] samples, int j) {
    double[] column = new double[samples.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = samples[i][j];
    }
    return column;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }

  private static double[] centred(double[] values, double mean, double[] weights) {
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = (values[i] - mean) * Math.sqrt(weights[i]);
    }
    return centred;
  }

  /** The same rows with the given columns only. */
  WeightedRows columns(int[] chosen) {
    double[][] kept = new double[chosen.length][];
    double[] keptMeans = new double[chosen.length];
    for (int j = 0; j < chosen.length; j++) {
      kept[j] = columns[chosen[j]];
      keptMeans[j] = means[chosen[j]];
    }
    return new WeightedRows(kept, keptMeans, target, targetMean);
  }

  int rows() {
    return target.length;
  }

  int features() {
    return columns.length;
  }

  double[] column(int j) {
    return columns[j];
  }

  double[] target() {
    return target;
  }

  double intercept(double[] weights) {
    return targetMean - dot(means, weights);
  }

  /** Weighted R squared; 1 for a target that never changes, which the constant term meets. */
  double fidelity(double[] weights) {
    double total = dot(target, target);
    double rounding = ROUNDING * targetMean;
    if (total <= rounding * rounding * rows()) {
      return 1;
    }
    double[] rest = target.clone();
    for (int j = 0; j < columns.length; j++) {
      addScaled(rest, columns[j], -weights[j]);
    }
    return 1 - dot(rest, rest) / total;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static void addScaled(double[] to, double[] from, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * from[i];
    }
  }
}
