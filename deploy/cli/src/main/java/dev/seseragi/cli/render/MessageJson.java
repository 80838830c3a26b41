package dev.seseragi.cli.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seseragi.schemas.Embedding;
import dev.seseragi.schemas.FeatureFrames;
import dev.seseragi.schemas.NamedTensor;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Messages as JSON with the field names of their schemas: moments in ISO 8601, numbers of tensors,
 * features and embeddings as arrays, other bytes in base64.
 */
public final class MessageJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MessageJson() {}

  public static ObjectNode of(SpecificRecordBase message) {
    ObjectNode node = JSON.objectNode();
    for (Schema.Field field : message.getSchema().getFields()) {
      node.set(field.name(), value(message.get(field.pos())));
    }
    if (message instanceof Embedding embedding) {
      node.set("values", TensorNumbers.floats(embedding.getValues()));
    } else if (message instanceof FeatureFrames frames) {
      node.set("values", TensorNumbers.floats(frames.getValues()));
    } else if (message instanceof NamedTensor tensor) {
      node.set("data", TensorNumbers.of(tensor));
    }
    return node;
  }

  private static JsonNode value(Object value) {
    if (value instanceof SpecificRecordBase message) {
      return of(message);
    }
    if (value instanceof Collection<?> items) {
      ArrayNode array = JSON.arrayNode(items.size());
      items.forEach(item -> array.add(value(item)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.objectNode();
      map.forEach((key, item) -> object.set(key.toString(), value(item)));
      return object;
    }
    return value instanceof ByteBuffer bytes ? JSON.binaryNode(copy(bytes)) : scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    }
    if (value instanceof Long number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Float number) {
      return JSON.numberNode(number);
    }
    // Texts, enumerations, and Instant, which writes itself in ISO 8601.
    return value instanceof Double number
        ? JSON.numberNode(number)
        : JSON.textNode(value.toString());
  }

  static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }
}
