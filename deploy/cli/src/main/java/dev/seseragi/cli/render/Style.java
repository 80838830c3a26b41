package dev.seseragi.cli.render;

/**
 * Colours by ANSI escape sequences (ECMA-48), or none.
 *
 * @param on whether there are colours
 */
public record Style(boolean on) {
  // Scripts of South Asia and emoji are joined by these.
  private static final int ZWNJ = 0x200c;
  private static final int ZWJ = 0x200d;

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String red(String text) {
    return wrap("31", text);
  }

  public String green(String text) {
    return wrap("32", text);
  }

  public String yellow(String text) {
    return wrap("33", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  /**
   * Text on green for what speaks for something, on red for what speaks against it.
   *
   * @param strength in -1..1; the stronger, the fuller the colour
   */
  public String weighed(String text, double strength) {
    if (!on || !(Math.abs(strength) >= 0.02)) {
      return text;
    }
    int pale = (int) Math.round(215 * (1 - Math.min(1, Math.abs(strength)))) + 20;
    String colour =
        strength > 0 ? "%d;235;%d".formatted(pale, pale) : "255;%d;%d".formatted(pale, pale);
    return "\u001b[30;48;2;%sm%s\u001b[0m".formatted(colour, text);
  }

  private String wrap(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /**
   * Text from a message as it may be shown: on one line, without the control characters by which it
   * could steer a terminal.
   */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\n' || c == '\t' || c == '\r') {
      out.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
    } else if (Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT && c != ZWNJ && c != ZWJ
        || Character.getType(c) == Character.SURROGATE) {
      out.append("\\u%04x".formatted(c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
