package dev.seseragi.load;

import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.Recognition;
import dev.seseragi.schemas.Topics;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Image files, taken round and round; each is answered by the text found in it. */
public final class ImageLoad implements LoadSource {
  private final List<byte[]> images;
  private final WireCodec<ImageMessage> codec = WireCodec.of(ImageMessage.class);
  private final Results<Recognition> results =
      new Results<>(Recognition.class, result -> Optional.of(Answer.ONLY));

  public ImageLoad(List<byte[]> images) {
    this.images = List.copyOf(images);
    Results.requireSome("images", this.images);
  }

  @Override
  public String name() {
    return "images";
  }

  @Override
  public String resultTopic() {
    return Topics.RECOGNITIONS;
  }

  @Override
  public LoadRequest request(long index, String key, Instant at) {
    byte[] image = images.get(Math.floorMod(index, images.size()));
    ImageMessage message = new ImageMessage(key, ByteBuffer.wrap(image), at, Map.of());
    return LoadRequest.of(Topics.IMAGES, key, codec.encode(message));
  }

  @Override
  public Optional<Answer> answer(byte[] value) {
    return results.answer(value);
  }
}
