package dev.seseragi.cli;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command has of the world around it.
 *
 * @param outIsTerminal whether a person sees {@code out}: colours are for people
 * @param errIsTerminal whether a person sees {@code err}: so is progress
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {
  public Terminal {
    requireNonNull(in, "in is null");
    requireNonNull(out, "out is null");
    requireNonNull(err, "err is null");
    environment = Map.copyOf(environment);
  }

  /** Java cannot tell for each stream whether it is a terminal; the launcher can, and says so. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("seseragi.stdout.terminal"),
        Boolean.getBoolean("seseragi.stderr.terminal"),
        System.getenv());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }

  /** Whether output is coloured: on a terminal, unless {@code NO_COLOR} is set (no-color.org). */
  public boolean colours() {
    return outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Prints a line at once, so that a reader of a pipe sees it when it happens. */
  public void line(String text) {
    out.print(text + "\n");
    out.flush();
  }

  public void errorLine(String text) {
    err.print(text + "\n");
    err.flush();
  }

  /** A line that the next one replaces; nothing where nobody looks. */
  public void progress(String text) {
    if (errIsTerminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }
}
