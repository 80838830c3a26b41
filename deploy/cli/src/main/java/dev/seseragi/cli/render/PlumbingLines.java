package dev.seseragi.cli.render;

import static dev.seseragi.cli.render.Style.printable;

import dev.seseragi.schemas.AudioEncoding;
import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.DeadLetter;
import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.ModelEvent;
import dev.seseragi.schemas.TextMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What goes in, what is refused and what happens to models, as text. */
final class PlumbingLines {
  private static final int TEXT_SHOWN = 200;

  private final Style style;

  PlumbingLines(Style style) {
    this.style = style;
  }

  String deadLetter(DeadLetter letter) {
    return "%s  %s at %s: %s%s"
        .formatted(
            style.cyan(printable(key(letter.getKey()))),
            style.red(printable(letter.getCode())),
            printable(letter.getStage()),
            printable(letter.getMessage()),
            style.dim(
                "  from %s %d:%d"
                    .formatted(
                        printable(letter.getTopic()), letter.getPartition(), letter.getOffset())));
  }

  /** A key as text, or that there is none. */
  static String key(ByteBuffer key) {
    return key == null ? "(no key)" : new String(MessageJson.copy(key), StandardCharsets.UTF_8);
  }

  String modelEvent(ModelEvent event) {
    String alias = event.getAlias() == null ? "" : " as " + printable(event.getAlias());
    return "%s@%s%s  %s%s"
        .formatted(
            style.cyan(printable(event.getName())),
            printable(event.getVersion()),
            alias,
            style.bold(event.getType().toString().toLowerCase(Locale.ROOT).replace('_', ' ')),
            style.dim(
                "  by %s %s".formatted(printable(event.getBy()), printable(event.getReason()))));
  }

  String audioFrame(AudioFrame frame) {
    int width = frame.getEncoding() == AudioEncoding.PCM_F32LE ? Float.BYTES : Short.BYTES;
    double rate = (double) width * Math.max(1, frame.getChannels()) * frame.getSampleRate();
    return String.format(
        Locale.ROOT,
        "%s #%d  %.0f ms at %d Hz, %d channel(s), %s%s",
        style.cyan(printable(frame.getStreamId())),
        frame.getSequence(),
        1e3 * frame.getSamples().remaining() / rate,
        frame.getSampleRate(),
        frame.getChannels(),
        frame.getEncoding(),
        frame.getLast() ? ", last" : "");
  }

  String image(ImageMessage image) {
    return "%s  image file of %d bytes"
        .formatted(style.cyan(printable(image.getImageId())), image.getImage().remaining());
  }

  String text(TextMessage message) {
    String text = message.getText();
    String shown = text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN) + "...";
    return style.cyan(printable(message.getTextId())) + "  " + printable(shown);
  }
}
