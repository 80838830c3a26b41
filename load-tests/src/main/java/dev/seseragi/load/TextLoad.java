package dev.seseragi.load;

import dev.seseragi.schemas.Classification;
import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts, taken round and round; each is answered by a classification. */
public final class TextLoad implements LoadSource {
  private final List<String> texts;
  private final WireCodec<TextMessage> codec = WireCodec.of(TextMessage.class);
  private final Results<Classification> results =
      new Results<>(Classification.class, result -> Optional.of(Answer.ONLY));

  public TextLoad(List<String> texts) {
    this.texts = List.copyOf(texts);
    Results.requireSome("texts", this.texts);
  }

  @Override
  public String name() {
    return "texts";
  }

  @Override
  public String resultTopic() {
    return Topics.CLASSIFICATIONS;
  }

  @Override
  public LoadRequest request(long index, String key, Instant at) {
    String text = texts.get(Math.floorMod(index, texts.size()));
    TextMessage message = new TextMessage(key, text, null, at, Map.of());
    return LoadRequest.of(Topics.TEXTS, key, codec.encode(message));
  }

  @Override
  public Optional<Answer> answer(byte[] value) {
    return results.answer(value);
  }
}
