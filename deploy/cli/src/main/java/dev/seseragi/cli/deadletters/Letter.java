package dev.seseragi.cli.deadletters;

import dev.seseragi.schemas.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter and where it lies.
 *
 * @param place its own partition and offset
 */
record Letter(Place place, DeadLetter content) {
  /** Partition and offset, written {@code 0:42}. */
  record Place(int partition, long offset) {
    static Place of(ConsumerRecord<?, ?> record) {
      return new Place(record.partition(), record.offset());
    }

    @Override
    public String toString() {
      return partition + ":" + offset;
    }
  }
}
