package dev.seseragi.cli.load;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.Durations;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.kafka.BrokerOptions;
import dev.seseragi.load.LoadPlan;
import dev.seseragi.load.LoadReport;
import dev.seseragi.load.LoadRun;
import dev.seseragi.load.LoadSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every load has, and how it runs. */
final class LoadOptions {
  @Option(
      names = "--rate",
      paramLabel = "N",
      required = true,
      description = "Requests per second; for audio, streams that begin per second.")
  private double rate;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = "How long requests begin, after the warm-up (default: ${DEFAULT-VALUE}).")
  private Duration duration;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      defaultValue = "5s",
      description = "Sent before, and not measured (default: ${DEFAULT-VALUE}).")
  private Duration warmUp;

  @Option(
      names = "--drain",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = "Longest wait for answers after the last send (default: ${DEFAULT-VALUE}).")
  private Duration drain;

  @Mixin private BrokerOptions broker;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  LoadOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * @param source reads the data, before anything is sent
   */
  int run(Supplier<LoadSource> source) throws InterruptedException {
    LoadPlan plan = plan();
    LoadSource load = source.get();
    LoadReport report =
        new LoadRun(broker.connect().bootstrapServers(), plan, load).run(this::progress);
    terminal.progress("");
    terminal.line(output.json() ? report.json() : report.text().stripTrailing());
    return report.clean() ? ExitCode.OK : ExitCode.FAILED;
  }

  private LoadPlan plan() {
    try {
      String runId = "load-" + Long.toString(Instant.now().toEpochMilli(), 36);
      return new LoadPlan(runId, rate, warmUp, duration, drain);
    } catch (IllegalArgumentException e) {
      throw CliException.input("--" + e.getMessage(), e);
    }
  }

  private void progress(LoadRun.Progress progress) {
    terminal.progress(
        String.format(
            Locale.ROOT,
            "%s: %d of %d requests, %d records",
            Durations.text(progress.elapsed()),
            progress.requests(),
            progress.planned(),
            progress.sends()));
  }
}
