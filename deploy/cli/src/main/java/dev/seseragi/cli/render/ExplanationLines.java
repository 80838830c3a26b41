package dev.seseragi.cli.render;

import static dev.seseragi.cli.render.Style.printable;

import dev.seseragi.schemas.Attribution;
import dev.seseragi.schemas.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a model said what it said: the words in the order of the text, green where they speak for the
 * class and red where they speak against it, the more the fuller; without colours, with their
 * weights beside them.
 */
final class ExplanationLines {
  private final Style style;

  ExplanationLines(Style style) {
    this.style = style;
  }

  String of(Explanation explanation) {
    String head =
        String.format(
            Locale.ROOT,
            "%s  %s %.1f%% because of",
            style.cyan(printable(explanation.getInputId())),
            style.bold(printable(explanation.getLabel())),
            100 * explanation.getScore());
    return head + "\n  " + words(explanation) + style.dim("\n  " + method(explanation));
  }

  private String words(Explanation explanation) {
    double strongest =
        explanation.getAttributions().stream()
            .mapToDouble(a -> Math.abs(a.getWeight()))
            .max()
            .orElse(0);
    return inOrder(explanation.getAttributions()).stream()
        .map(part -> style.on() ? coloured(part, strongest) : weighed(part))
        .collect(Collectors.joining(" "));
  }

  /** Parts of a text by their place; what has no place stays in order of strength. */
  private static List<Attribution> inOrder(List<Attribution> parts) {
    return parts.stream().sorted(Comparator.comparingInt(Attribution::getStart)).toList();
  }

  private String coloured(Attribution part, double strongest) {
    double strength = strongest == 0 ? 0 : part.getWeight() / strongest;
    return style.weighed(printable(part.getFeature()), strength);
  }

  private static String weighed(Attribution part) {
    return String.format(Locale.ROOT, "%s(%+.3f)", printable(part.getFeature()), part.getWeight());
  }

  private static String method(Explanation explanation) {
    return String.format(
        Locale.ROOT,
        "%s of %s, R2 %.2f, %d samples%s, seed %d",
        printable(explanation.getMethod()),
        printable(explanation.getOf()),
        explanation.getFidelity(),
        explanation.getSamples(),
        explanation.getBudgetExhausted() ? " (time was up)" : "",
        explanation.getSeed());
  }
}
