package dev.seseragi.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What is asked of a broker through Kafka's Admin interface. */
final class BrokerAdmin implements AutoCloseable {
  private final Duration timeout;
  private final Admin admin;

  BrokerAdmin(String bootstrapServers, Duration timeout) {
    this.timeout = timeout;
    int millis = Math.toIntExact(timeout.toMillis());
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
  }

  /** Whether the broker answers and takes part in its cluster. */
  boolean isReady() {
    try {
      return !value(admin.describeCluster().nodes()).isEmpty();
    } catch (StackException e) {
      return false;
    }
  }

  /** Creates those that are missing, and returns when every topic can be written and read. */
  void createTopics(Collection<TopicSpec> topics) {
    Map<String, KafkaFuture<Void>> created =
        admin.createTopics(topics.stream().map(BrokerAdmin::newTopic).toList()).values();
    created.forEach((name, future) -> ignoringExisting(name, future));
    List<String> names = topics.stream().map(TopicSpec::name).toList();
    Await.until(
        timeout, () -> haveLeaders(names), () -> "the topics %s have no leader".formatted(names));
  }

  private void ignoringExisting(String name, KafkaFuture<Void> creation) {
    try {
      value(creation);
    } catch (StackException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new StackException("cannot create the topic " + name + ": " + e.getMessage(), e);
      }
    }
  }

  private boolean haveLeaders(Collection<String> names) {
    try {
      return value(admin.describeTopics(names).allTopicNames()).values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.leader() != null);
    } catch (StackException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  private static NewTopic newTopic(TopicSpec spec) {
    return new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty())
        .configs(spec.configs());
  }

  private <T> T value(KafkaFuture<T> future) {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new StackException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new StackException("the broker does not answer within " + timeout, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting for the broker", e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
