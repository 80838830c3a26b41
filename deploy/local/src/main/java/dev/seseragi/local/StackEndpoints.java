package dev.seseragi.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * Where a stack is reached.
 *
 * @param bootstrapServers host and port of the broker
 * @param flinkUrl Flink's REST interface and web UI
 */
public record StackEndpoints(String bootstrapServers, URI flinkUrl) {
  public StackEndpoints {
    requireNonNull(bootstrapServers, "bootstrapServers is null");
    requireNonNull(flinkUrl, "flinkUrl is null");
  }
}
