package dev.seseragi.cli.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.cli.Durations;
import dev.seseragi.cli.ExitCode;
import dev.seseragi.cli.OutputOptions;
import dev.seseragi.cli.Terminal;
import dev.seseragi.cli.render.Style;
import dev.seseragi.local.JobState;
import dev.seseragi.local.JobSummary;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seseragi jobs}. */
@Command(
    name = "jobs",
    description = "List the jobs that the cluster remembers, the latest first.",
    mixinStandardHelpOptions = true)
public final class JobsCommand implements Callable<Integer> {
  @Mixin private ClusterOptions cluster;
  @Mixin private OutputOptions output;
  private final Terminal terminal;

  JobsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<JobSummary> jobs = cluster.connect().jobs();
    if (output.json()) {
      jobs.forEach(job -> terminal.line(OutputOptions.text(node(job))));
      return ExitCode.OK;
    }
    jobs.forEach(job -> terminal.line(line(job)));
    if (jobs.isEmpty()) {
      terminal.line("no jobs");
    }
    return ExitCode.OK;
  }

  private String line(JobSummary job) {
    Style style = new Style(terminal.colours());
    String state = job.state().toString();
    return "%s  %s  %s  for %s  %d restarts"
        .formatted(
            job.id(),
            job.state() == JobState.RUNNING ? style.green(state) : style.yellow(state),
            style.bold(Style.printable(job.name())),
            Durations.text(job.duration()),
            job.restarts());
  }

  private static ObjectNode node(JobSummary job) {
    return OutputOptions.object()
        .put("id", job.id())
        .put("name", job.name())
        .put("state", job.state().toString())
        .put("start", job.start().toString())
        .put("durationMillis", job.duration().toMillis())
        .put("restarts", job.restarts());
  }
}
