package dev.seseragi.cli.kafka;

import dev.seseragi.cli.CliException;
import dev.seseragi.cli.HomeOptions;
import dev.seseragi.local.StackEndpoints;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which broker a command talks to. */
public final class BrokerOptions {
  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Kafka broker (default: that of the local stack).")
  private String bootstrap;

  @Mixin private HomeOptions home;

  /** A broker that takes connections. */
  public Broker connect() {
    return Broker.at(bootstrap == null ? ofStack() : bootstrap);
  }

  private String ofStack() {
    return home.stack()
        .endpoints()
        .map(StackEndpoints::bootstrapServers)
        .orElseThrow(
            () ->
                CliException.unreachable(
                    "no stack runs in %s: start one with `./seseragi up`, or name a broker with"
                            .formatted(home.folder())
                        + " --bootstrap HOST:PORT"));
  }
}
