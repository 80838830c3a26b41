package dev.seseragi.cli.stack;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.HomeOptions;
import dev.seseragi.local.FlinkRestClient;
import dev.seseragi.local.StackEndpoints;
import java.net.URI;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Flink cluster a command talks to. */
public final class ClusterOptions {
  @Option(
      names = "--flink",
      paramLabel = "URL",
      description = "Flink's REST interface (default: that of the local stack).")
  private URI url;

  @Mixin private HomeOptions home;

  /** The cluster's jobs. Whether it answers, the first request tells. */
  public FlinkRestClient connect() {
    return new FlinkRestClient(url == null ? ofStack() : url);
  }

  private URI ofStack() {
    return home.stack()
        .endpoints()
        .map(StackEndpoints::flinkUrl)
        .orElseThrow(
            () ->
                CliException.unreachable(
                    "no stack runs in %s: start one with `./seseragi up`, or name a cluster with"
                            .formatted(home.folder())
                        + " --flink URL"));
  }
}
