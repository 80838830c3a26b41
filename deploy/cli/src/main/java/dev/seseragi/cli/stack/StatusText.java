package dev.seseragi.cli.stack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.render.Style;
import dev.seseragi.local.ComponentStatus;
import dev.seseragi.local.StackStatus;
import java.net.URI;

/** How a stack is, for a person or a program. */
final class StatusText {
  private final Style style;
  private final boolean json;

  StatusText(Terminal terminal, OutputOptions output) {
    style = new Style(terminal.colours());
    json = output.json();
  }

  String of(StackStatus status) {
    return json ? OutputOptions.text(node(status)) : lines(status);
  }

  private String lines(StackStatus status) {
    StringBuilder out = new StringBuilder();
    for (ComponentStatus component : status.components()) {
      out.append(line(component)).append('\n');
    }
    out.append("slots: %d, %d free\n".formatted(status.slots(), status.freeSlots()));
    status
        .bootstrapServers()
        .ifPresent(address -> out.append("Kafka: ").append(style.bold(address)).append('\n'));
    status
        .flinkUrl()
        .ifPresent(url -> out.append("Flink: ").append(style.bold(url.toString())).append('\n'));
    return out.append("home:  ").append(status.home()).toString();
  }

  private String line(ComponentStatus component) {
    String state =
        component.healthy()
            ? style.green("healthy")
            : style.red(component.running() ? "not healthy, see its log" : "not running");
    return "%-14s %s  pid %d  %s%s"
        .formatted(
            component.name(),
            state,
            component.pid(),
            component.address(),
            component.healthy() ? "" : "  " + component.log());
  }

  private static ObjectNode node(StackStatus status) {
    ObjectNode node =
        OutputOptions.object()
            .put("started", status.started())
            .put("healthy", status.healthy())
            .put("home", status.home().toString())
            .put("bootstrapServers", status.bootstrapServers().orElse(null))
            .put("flinkUrl", status.flinkUrl().map(URI::toString).orElse(null))
            .put("slots", status.slots())
            .put("freeSlots", status.freeSlots());
    ArrayNode components = node.putArray("components");
    for (ComponentStatus component : status.components()) {
      components
          .addObject()
          .put("name", component.name())
          .put("pid", component.pid())
          .put("running", component.running())
          .put("healthy", component.healthy())
          .put("address", component.address())
          .put("log", component.log().toString());
    }
    return node;
  }
}
