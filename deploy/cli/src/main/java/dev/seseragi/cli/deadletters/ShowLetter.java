package dev.seseragi.cli.deadletters;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.BrokerOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seseragi dead-letters show}. */
@Command(
    name = "show",
    description = "Everything about dead letters: what was refused, where, why and its bytes.",
    mixinStandardHelpOptions = true)
final class ShowLetter implements Callable<Integer> {
  @Mixin private LetterFilter filter;
  @Mixin private BrokerOptions broker;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  ShowLetter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    filter.check();
    List<Letter> letters = new Letters(terminal).read(broker.connect(), filter);
    if (letters.isEmpty()) {
      throw CliException.failed(
          "no dead letter matches: `./seseragi dead-letters list` shows those that are there");
    }
    for (Letter letter : letters) {
      terminal.line(
          output.json() ? OutputOptions.text(ListLetters.json(letter)) : LetterDetails.of(letter));
    }
    return ExitCode.OK;
  }
}
