package dev.seseragi.core.explain;

/** Ridge regression by Cholesky; the constant term is not penalised. */
final class Ridge {
  private Ridge() {}

  /**
   * The weights that minimise |target - columns * weights|^2 + penalty * |weights|^2.
   *
   * @param penalty above 0, which keeps the matrix positive definite
   * @return one weight for each column
   */
  static double[] solve(WeightedRows rows, double penalty) {
    return rows.features() <= rows.rows() ? primal(rows, penalty) : dual(rows, penalty);
  }

  private static double[] primal(WeightedRows rows, double penalty) {
    int n = rows.features();
    double[][] gram = new double[n][n];
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = WeightedRows.dot(rows.column(i), rows.column(j));
      }
      gram[i][i] += penalty;
      right[i] = WeightedRows.dot(rows.column(i), rows.target());
    }
    return solveInPlace(gram, right);
  }

  /** With fewer rows than columns the same weights come from a matrix over the rows. */
  private static double[] dual(WeightedRows rows, double penalty) {
    int n = rows.rows();
    double[][] kernel = new double[n][n];
    for (int f = 0; f < rows.features(); f++) {
      double[] column = rows.column(f);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          kernel[i][j] += column[i] * column[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      kernel[i][i] += penalty;
    }
    double[] multipliers = solveInPlace(kernel, rows.target().clone());
    double[] weights = new double[rows.features()];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = WeightedRows.dot(rows.column(f), multipliers);
    }
    return weights;
  }

  /** Solves a positive definite system given by its lower half; both arguments are overwritten. */
  private static double[] solveInPlace(double[][] lower, double[] right) {
    factorise(lower);
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= lower[i][k] * right[k];
      }
      right[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        right[i] -= lower[k][i] * right[k];
      }
      right[i] /= lower[i][i];
    }
    return right;
  }

  private static void factorise(double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
  }
}
