package dev.seseragi.cli.render;

import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import dev.seseragi.schemas.WireException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads the messages of one topic. */
public final class TopicDecoder {
  private final WireCodec<? extends SpecificRecordBase> codec;

  /**
   * @throws IllegalArgumentException for a topic that is not in {@link Topics}
   */
  public TopicDecoder(String topic) {
    Class<?> type =
        SpecificData.get()
            .getClass(
                Topics.schema(topic)
                    .orElseThrow(() -> new IllegalArgumentException("unknown topic " + topic)));
    codec = WireCodec.of(type.asSubclass(SpecificRecordBase.class));
  }

  public SpecificRecordBase decode(byte[] value) throws WireException {
    return codec.decode(value);
  }
}
