package dev.seseragi.load;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a report needs of JSON: objects of numbers, texts and objects. */
final class Json {
  private Json() {}

  static String object(Map<?, ?> fields) {
    return fields.entrySet().stream()
        .map(field -> text(String.valueOf(field.getKey())) + ":" + value(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.3f", number);
    }
    return value instanceof Number ? value.toString() : text(String.valueOf(value));
  }

  private static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return out.append('"').toString();
  }
}
