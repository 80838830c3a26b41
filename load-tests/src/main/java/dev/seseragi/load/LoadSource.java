package dev.seseragi.load;

import java.time.Instant;
import java.util.Optional;

/** What a load consists of, and how its answers look. */
public interface LoadSource {
  /** Name of the load in reports, such as {@code texts}. */
  String name();

  /** The topic that answers arrive on. */
  String resultTopic();

  /**
   * Request {@code index} of a run.
   *
   * @param key what the request and its answers are to be known by
   * @param at when it is to begin, by the clock that its {@code capturedAt} states
   */
  LoadRequest request(long index, String key, Instant at);

  /**
   * Reads a record of the result topic.
   *
   * @return empty for one that answers nothing, such as bytes that are no result
   */
  Optional<Answer> answer(byte[] value);
}
