package dev.seseragi.cli.subscribe;

import dev.seseragi.schemas.Topics;
import java.util.Iterator;
import java.util.TreeSet;

/** For help and completion. */
final class TopicNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return new TreeSet<>(Topics.all().keySet()).iterator();
  }
}
