package dev.seseragi.cli.subscribe;

import dev.seseragi.cli.kafka.Broker;
import dev.seseragi.cli.kafka.TopicReader;
import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import dev.seseragi.schemas.WireException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds images by id on their topic. Where each lies is remembered, not the images: they are
 * fetched when they are asked for.
 */
final class ImageLookup implements AutoCloseable {
  private record Place(TopicPartition partition, long offset) {}

  private final TopicReader reader;
  private final WireCodec<ImageMessage> codec = WireCodec.of(ImageMessage.class);
  private final Map<String, Place> places = new HashMap<>();

  ImageLookup(Broker broker) {
    reader = new TopicReader(broker, Topics.IMAGES);
  }

  /** The file of the latest image of this id. */
  Optional<byte[]> find(String id) {
    reader.readToEnd(this::note);
    return Optional.ofNullable(places.get(id))
        .flatMap(place -> reader.readAt(place.partition(), place.offset()))
        .flatMap(this::image);
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() != null) {
      places.put(
          new String(record.key(), StandardCharsets.UTF_8),
          new Place(new TopicPartition(record.topic(), record.partition()), record.offset()));
    }
  }

  private Optional<byte[]> image(ConsumerRecord<byte[], byte[]> record) {
    try {
      ImageMessage message = codec.decode(record.value());
      byte[] file = new byte[message.getImage().remaining()];
      message.getImage().get(file);
      return Optional.of(file);
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
