package dev.seseragi.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Free TCP ports of 127.0.0.1, each given once. */
final class LoopbackPorts {
  static final String HOST = "127.0.0.1";

  // Below the range that operating systems take for outgoing connections: a port found free here
  // is not lost to a client's socket before its server binds it.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 2_000;

  private final Set<Integer> given = new HashSet<>();
  private final RandomGenerator random;

  LoopbackPorts(RandomGenerator random, Collection<Integer> taken) {
    this.random = random;
    given.addAll(taken);
  }

  /** The port that was asked for, or a free one for 0. */
  int take(String name, int wanted) {
    if (wanted != 0 && !isFree(wanted)) {
      throw new StackException(
          "port %d, asked for as %s, is in use on %s".formatted(wanted, name, HOST));
    }
    int port = wanted == 0 ? anyFree() : wanted;
    given.add(port);
    return port;
  }

  private int anyFree() {
    return random
        .ints(TRIES, FIRST, LAST)
        .filter(port -> !given.contains(port) && isFree(port))
        .findFirst()
        .orElseThrow(() -> new StackException("no free port in %d..%d".formatted(FIRST, LAST - 1)));
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers themselves bind: connections that linger after a stop are no obstacle.
      socket.setReuseAddress(true);
      socket.bind(address(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(address(port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Spelt in bytes: the machine's name service has no say in what is the loopback address. */
  private static InetSocketAddress address(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }

  static void requirePort(String name, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("%s must be in 0..65535: was %d".formatted(name, port));
    }
  }
}
