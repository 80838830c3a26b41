package dev.seseragi.core.explain;

import java.util.List;

/**
 * A local linear model.
 *
 * @param weights of the chosen features, strongest first
 * @param intercept the constant term
 * @param fidelity weighted R squared on the samples that it was fitted to, at most 1
 */
public record Surrogate(List<Weight> weights, double intercept, double fidelity) {
  /** A feature, by its column, and what it adds. */
  public record Weight(int feature, double weight) {}

  public Surrogate {
    weights = List.copyOf(weights);
  }
}
