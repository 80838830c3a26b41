package dev.seseragi.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seseragi.local.BrokerOptions;
import dev.seseragi.local.LocalBroker;
import dev.seseragi.local.TopicSpec;
import dev.seseragi.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load against a real broker, with a pipeline that does what the test wants. */
class LoadRunIT {
  @TempDir static Path folder;
  private static LocalBroker broker;

  @BeforeAll
  static void start() {
    broker = LocalBroker.start(folder, BrokerOptions.defaults());
    broker.createTopics(
        List.of(
            TopicSpec.of(Topics.TEXTS, 2),
            TopicSpec.of(Topics.CLASSIFICATIONS, 2),
            TopicSpec.of(Topics.DEAD_LETTERS, 1)));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static LoadPlan plan(String runId, Duration drain) {
    return new LoadPlan(runId, 100, Duration.ofMillis(200), Duration.ofSeconds(1), drain);
  }

  @Test
  void aPipelineThatAnswersEachRequestOnceIsClean() throws Exception {
    try (EchoPipeline echo = new EchoPipeline(broker.bootstrapServers(), "good")) {
      LoadReport report = run(plan("good", Duration.ofSeconds(20)));

      assertThat(report.requests()).isEqualTo(100);
      assertThat(report.answered()).isEqualTo(100);
      assertThat(report.clean()).isTrue();
      assertThat(report.latency().max()).isPositive();
      assertThat(report.sendsPerSecond()).isBetween(80.0, 120.0);
    }
  }

  @Test
  void whatIsLostDoubledAndRefusedIsCounted() throws Exception {
    // Keys 20 to 119 are measured: of each ten, one is lost, one doubled, one refused, one aborted.
    try (EchoPipeline echo = new EchoPipeline(broker.bootstrapServers(), "bad")) {
      echo.loses(1).doubles(2).refuses(3).aborts(4);
      LoadReport report = run(plan("bad", Duration.ofSeconds(5)));

      assertThat(report.requests()).isEqualTo(100);
      assertThat(report.answered()).isEqualTo(70);
      assertThat(report.lost()).isEqualTo(20);
      assertThat(report.duplicated()).isEqualTo(10);
      assertThat(report.deadLettered()).isEqualTo(Map.of("TEXT_EMPTY", 10L));
      assertThat(report.clean()).isFalse();
    }
  }

  private static LoadReport run(LoadPlan plan) throws InterruptedException {
    return new LoadRun(broker.bootstrapServers(), plan, new TextLoad(List.of("a text")))
        .run(progress -> {});
  }
}
