package dev.seseragi.load;

import dev.seseragi.schemas.WireCodec;
import dev.seseragi.schemas.WireException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/** Result records as answers. */
final class Results<T extends SpecificRecordBase> {
  private final WireCodec<T> codec;
  private final Function<T, Optional<Answer>> answer;

  Results(Class<T> type, Function<T, Optional<Answer>> answer) {
    codec = WireCodec.of(type);
    this.answer = answer;
  }

  Optional<Answer> answer(byte[] value) {
    try {
      return answer.apply(codec.decode(value));
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  static void requireSome(String name, List<?> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException(name + " must hold at least 1: was empty");
    }
  }
}
