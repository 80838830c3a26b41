package dev.seseragi.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.message.SchemaStore;

/** The schema store: what every message in {@link Topics} is, and was, written with. */
public final class Schemas {
  private static final String FORMER = "/avro-former/index.txt";
  private static final SchemaStore.Cache STORE = load();

  private Schemas() {}

  /** Current schemas, and the former ones listed in {@code avro-former/index.txt}. */
  public static SchemaStore store() {
    return STORE;
  }

  private static SchemaStore.Cache load() {
    SchemaStore.Cache store = new SchemaStore.Cache();
    Topics.all().values().forEach(store::addSchema);
    try (InputStream index = Schemas.class.getResourceAsStream(FORMER)) {
      String names = index == null ? "" : new String(index.readAllBytes(), StandardCharsets.UTF_8);
      for (String name : names.lines().filter(line -> !line.isBlank()).toList()) {
        store.addSchema(parse("/avro-former/" + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return store;
  }

  private static Schema parse(String resource) throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      return new Schema.Parser().parse(in);
    }
  }
}
