package dev.seseragi.core.vision;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Results drawn on their image, for people to look at. */
public final class Drawing {
  private static final Color BOX = new Color(0xd8, 0x1b, 0x60);
  private static final Color LABEL = new Color(0xd8, 0x1b, 0x60, 0xd0);

  private Drawing() {}

  /**
   * A copy of the image with the outline of each line and, above it, what it says. A JVM that has
   * no fonts draws the outlines alone.
   */
  public static BufferedImage lines(Image image, List<TextLine> lines) {
    BufferedImage drawn = image.toBufferedImage();
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      float unit = Math.max(1, Math.min(image.width(), image.height()) / 300f);
      graphics.setStroke(new BasicStroke(unit));
      lines.forEach(line -> outline(graphics, line.polygon()));
      labels(graphics, lines, Math.round(11 * unit));
    } finally {
      graphics.dispose();
    }
    return drawn;
  }

  private static void outline(Graphics2D graphics, Quad polygon) {
    Path2D path = new Path2D.Double();
    path.moveTo(polygon.topLeft().x(), polygon.topLeft().y());
    for (Point corner : polygon.corners()) {
      path.lineTo(corner.x(), corner.y());
    }
    path.closePath();
    graphics.setColor(BOX);
    graphics.draw(path);
  }

  private static void labels(Graphics2D graphics, List<TextLine> lines, int size) {
    try {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
      lines.forEach(line -> label(graphics, line));
    } catch (RuntimeException | LinkageError | InternalError e) {
      // The JDK's answers to a machine without font libraries or fonts; the outlines stand.
      return;
    }
  }

  /** Along the upper side, or below the lower one where there is no room above. */
  private static void label(Graphics2D graphics, TextLine line) {
    String text = "%s  %.0f%%".formatted(line.text(), 100 * line.confidence());
    FontMetrics metrics = graphics.getFontMetrics();
    Quad polygon = line.polygon();
    Point from = polygon.topLeft();
    double room = Math.min(from.y(), polygon.topRight().y());
    AffineTransform upright = graphics.getTransform();
    graphics.translate(from.x(), from.y());
    graphics.rotate(
        Math.atan2(polygon.topRight().y() - from.y(), polygon.topRight().x() - from.x()));
    graphics.translate(0, room < metrics.getHeight() ? polygon.height() + metrics.getHeight() : -1);
    graphics.setColor(LABEL);
    graphics.fillRect(0, -metrics.getHeight(), metrics.stringWidth(text), metrics.getHeight());
    graphics.setColor(Color.WHITE);
    graphics.drawString(text, 0, -metrics.getDescent());
    graphics.setTransform(upright);
  }
}
