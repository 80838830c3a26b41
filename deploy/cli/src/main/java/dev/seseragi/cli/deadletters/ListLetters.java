package dev.seseragi.cli.deadletters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.cli.render.MessageJson;
import dev.seseragi.cli.render.MessageText;
import dev.seseragi.cli.render.Style;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seseragi dead-letters list}. */
@Command(
    name = "list",
    description = "One line for each dead letter, the earliest failure first.",
    mixinStandardHelpOptions = true)
final class ListLetters implements Callable<Integer> {
  @Mixin private LetterFilter filter;
  @Mixin private BrokerOptions broker;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  ListLetters(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    filter.check();
    List<Letter> letters = new Letters(terminal).read(broker.connect(), filter);
    if (output.json()) {
      letters.forEach(letter -> terminal.line(OutputOptions.text(json(letter))));
      return ExitCode.OK;
    }
    MessageText text = new MessageText(new Style(terminal.colours()));
    for (Letter letter : letters) {
      terminal.line(
          "%-6s %s  %s"
              .formatted(
                  letter.place(), letter.content().getFailedAt(), text.of(letter.content())));
    }
    if (letters.isEmpty()) {
      terminal.line("no dead letters");
    }
    return ExitCode.OK;
  }

  static ObjectNode json(Letter letter) {
    ObjectNode node =
        OutputOptions.object()
            .put("partition", letter.place().partition())
            .put("offset", letter.place().offset());
    return node.set("letter", MessageJson.of(letter.content()));
  }
}
