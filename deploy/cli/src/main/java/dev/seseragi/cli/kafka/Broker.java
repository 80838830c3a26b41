package dev.seseragi.cli.kafka;

import static java.util.Objects.requireNonNull;

import dev.seseragi.cli.CliException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * A broker that was seen to take connections.
 *
 * @param bootstrapServers one or more of {@code HOST:PORT}, separated by commas
 */
public record Broker(String bootstrapServers) {
  private static final int CONNECT_MILLIS = 3000;
  private static final int ANSWER_MILLIS = 15_000;

  /** Largest request and answer: the local stack takes messages of up to 16 MiB. */
  static final int MOST_BYTES = 32 << 20;

  public Broker {
    requireNonNull(bootstrapServers, "bootstrapServers is null");
  }

  /**
   * Knocks at each address, as a Kafka client would wait long before it says that nobody is there.
   */
  static Broker at(String bootstrapServers) {
    for (String address : bootstrapServers.split(",", -1)) {
      if (accepts(address.strip())) {
        return new Broker(bootstrapServers);
      }
    }
    throw CliException.unreachable(
        "no Kafka broker answers at %s: start one with `./seseragi up`, see `./seseragi status`"
            .formatted(bootstrapServers));
  }

  private static boolean accepts(String address) {
    String host = Utils.getHost(address);
    Integer port = Utils.getPort(address);
    if (host == null || port == null || port > 65_535) {
      throw CliException.input("--bootstrap takes HOST:PORT: was '%s'".formatted(address));
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Settings that every client has. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("client.id", "seseragi-cli");
    settings.put("request.timeout.ms", ANSWER_MILLIS);
    return settings;
  }
}
