package dev.seseragi.cli.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.CliException;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.local.FlinkRestClient;
import dev.seseragi.local.JobState;
import dev.seseragi.local.JobSummary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seseragi cancel}. */
@Command(
    name = "cancel",
    description = "End a job, with --savepoint such that it can go on from there.",
    mixinStandardHelpOptions = true)
public final class CancelCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Parameters(
      paramLabel = "JOB",
      description = "Id of a job, the beginning of one, or the name of the only job that has it.")
  private String job;

  @Option(
      names = "--savepoint",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FOLDER",
      description = "Write a savepoint first (default folder: that of the cluster).")
  private String savepoint;

  @Mixin private ClusterOptions cluster;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  CancelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FlinkRestClient flink = cluster.connect();
    JobSummary found = find(flink.jobs(), job);
    if (savepoint == null) {
      flink.cancel(found.id());
      flink.awaitState(found.id(), JobState.CANCELED, PATIENCE);
      report(found, Optional.empty());
    } else {
      Optional<String> folder = Optional.of(savepoint).filter(text -> !text.isEmpty());
      report(found, Optional.of(flink.stopWithSavepoint(found.id(), folder)));
    }
    return ExitCode.OK;
  }

  /** The one job that still runs and is meant by the text. */
  static JobSummary find(List<JobSummary> jobs, String text) {
    List<JobSummary> meant =
        jobs.stream()
            .filter(job -> !job.state().terminal())
            .filter(job -> job.id().startsWith(text) || job.name().equals(text))
            .toList();
    if (meant.size() != 1) {
      throw CliException.input(
          "%s jobs run that are called %s: `./seseragi jobs` lists all"
              .formatted(meant.isEmpty() ? "no" : meant.size(), text));
    }
    return meant.get(0);
  }

  private void report(JobSummary ended, Optional<String> path) {
    if (output.json()) {
      ObjectNode node = OutputOptions.object().put("id", ended.id()).put("name", ended.name());
      terminal.line(OutputOptions.text(node.put("savepoint", path.orElse(null))));
      return;
    }
    terminal.line("%s (%s) has ended".formatted(ended.name(), ended.id()));
    path.ifPresent(where -> terminal.line("savepoint: " + where));
  }
}
