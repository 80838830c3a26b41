package dev.seseragi.core.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the Python package lime makes of some samples; see recipes/golden/lime_golden.py. */
final class LimeGolden {
  /** One fit: its input and the expected result. */
  static final class Case {
    final String name;
    final SurrogateConfig config;
    final List<double[]> samples = new ArrayList<>();
    final List<Double> distances = new ArrayList<>();
    final List<Double> predictions = new ArrayList<>();
    final List<Surrogate.Weight> weights = new ArrayList<>();
    double intercept;
    double fidelity;

    Case(String[] fields) {
      name = fields[1];
      config =
          new SurrogateConfig(
              Double.parseDouble(fields[4]),
              Integer.parseInt(fields[3]),
              Double.parseDouble(fields[5]),
              selection(fields[2]));
    }

    Surrogate fit() {
      return Lime.fit(
          samples.toArray(double[][]::new),
          distances.stream().mapToDouble(d -> d).toArray(),
          predictions.stream().mapToDouble(p -> p).toArray(),
          config);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A whole text explained by lime with perturbations of its own. */
  record Word(String word, double weight) {}

  final List<Case> cases = new ArrayList<>();
  final List<Word> words = new ArrayList<>();
  String text;
  double textIntercept;
  double textFidelity;

  LimeGolden() {
    lines().forEach(line -> read(line, line.split(" ")));
  }

  private void read(String line, String[] fields) {
    switch (fields[0]) {
      case "case" -> cases.add(new Case(fields));
      case "row" -> {
        double[] values = Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray();
        last().distances.add(values[0]);
        last().predictions.add(values[1]);
        last().samples.add(Arrays.copyOfRange(values, 2, values.length));
      }
      case "fit" -> {
        last().intercept = Double.parseDouble(fields[1]);
        last().fidelity = Double.parseDouble(fields[2]);
      }
      case "weight" ->
          last()
              .weights
              .add(
                  new Surrogate.Weight(Integer.parseInt(fields[1]), Double.parseDouble(fields[2])));
      case "text" -> text = line.substring("text ".length());
      case "text-fit" -> {
        textIntercept = Double.parseDouble(fields[1]);
        textFidelity = Double.parseDouble(fields[2]);
      }
      case "text-weight" -> words.add(new Word(fields[1], Double.parseDouble(fields[2])));
      default -> throw new IllegalStateException("unknown line: " + line);
    }
  }

  private Case last() {
    return cases.get(cases.size() - 1);
  }

  private static FeatureSelection selection(String python) {
    return python.equals("forward_selection")
        ? FeatureSelection.FORWARD
        : FeatureSelection.valueOf(python.toUpperCase(Locale.ROOT));
  }

  private static List<String> lines() {
    try (InputStream in = LimeGolden.class.getResourceAsStream("/golden/lime.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
