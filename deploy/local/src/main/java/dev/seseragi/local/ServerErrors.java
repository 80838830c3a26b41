package dev.seseragi.local;

import java.util.List;
import java.util.stream.Collectors;

/** The one sentence that matters out of what a Flink cluster says when something went wrong. */
final class ServerErrors {
  private static final String CAUSED_BY = "Caused by: ";

  private ServerErrors() {}

  /** From the {@code errors} of a refused request; the last of them is the most particular. */
  static String rootCause(List<String> errors) {
    return errors.isEmpty() ? "" : rootCause(errors.get(errors.size() - 1));
  }

  /** The message of the innermost cause of a stack trace, with all of its lines. */
  static String rootCause(String trace) {
    int last = trace.lastIndexOf("\n" + CAUSED_BY);
    String innermost =
        last < 0 ? withoutBrackets(trace) : trace.substring(last + 1 + CAUSED_BY.length());
    String text =
        innermost
            .lines()
            .takeWhile(line -> !isFrame(line))
            .collect(Collectors.joining("\n"))
            .strip();
    return withoutClassName(text);
  }

  private static boolean isFrame(String line) {
    return line.startsWith("\tat ")
        || line.startsWith("\t... ")
        || line.startsWith("\tSuppressed: ")
        || line.startsWith("End of exception on server side");
  }

  private static String withoutBrackets(String trace) {
    String start = "<Exception on server side:\n";
    return trace.startsWith(start) ? trace.substring(start.length()) : trace;
  }

  /** {@code a.b.FooException: text} says no more than {@code text}; without text the name stays. */
  private static String withoutClassName(String text) {
    String[] parts = text.split(": ", 2);
    boolean named = parts.length == 2 && parts[0].matches("[\\w.$]*(Exception|Error|Throwable)");
    return named && !parts[1].isBlank() ? withoutClassName(parts[1]) : text;
  }
}
