package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void isTheSameThroughALinkAndBeforeItExists() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    Home before = Home.of(link.resolve("stack"));
    Files.createDirectory(real.resolve("stack"));

    assertThat(before).isEqualTo(Home.of(link.resolve("stack")));
    assertThat(before).isEqualTo(Home.of(real.resolve("other").resolve("..").resolve("stack")));
  }

  @Test
  void refusesAPathThatKafkaWouldTakeForTwo() {
    assertThatThrownBy(() -> Home.of(folder.resolve("a,b")))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("the home folder must have none of , ; | in its path: was");
  }

  @Test
  void isNotCreatedByAQuestion() {
    LocalStack stack = LocalStack.open(folder.resolve("none"));

    assertThat(stack.status().started()).isFalse();
    assertThat(stack.endpoints()).isEmpty();
    assertThat(stack.stop(line -> {})).isZero();
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void isLockedForOneAtATime() {
    Home home = Home.of(folder);
    try (HomeLock lock = HomeLock.acquire(home, Duration.ZERO)) {
      assertThatThrownBy(() -> HomeLock.acquire(home, Duration.ZERO))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("another start or stop");
    }
    HomeLock.acquire(home, Duration.ZERO).close();
  }

  @Test
  void tailsTheLastLinesOfLogAndOutput() throws IOException {
    Home home = Home.of(folder);
    home.create();
    String log =
        IntStream.rangeClosed(1, 5000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    Files.writeString(home.log("broker"), log);
    Files.writeString(home.out("broker"), "last words\n");

    assertThat(LogFiles.lastLines(home.log("broker")))
        .hasSize(25)
        .startsWith("line 4976")
        .endsWith("line 5000");
    assertThat(LogFiles.tail(home, "broker")).endsWith("line 5000\nlast words");
    assertThat(LogFiles.tail(home, "jobmanager")).isEqualTo("(it logged nothing)");
  }
}
