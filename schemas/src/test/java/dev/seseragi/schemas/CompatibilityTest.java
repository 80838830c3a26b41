package dev.seseragi.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds today's schemas against those of every release in src/test/resources/released. */
class CompatibilityTest {
  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final Path CURRENT = Path.of("src/main/avro");
  private static final List<String> SHARED = List.of("ModelRef", "StageTimings", "NamedTensor");

  static Stream<Path> released() throws IOException {
    return Files.walk(RELEASED).filter(file -> file.toString().endsWith(".avsc")).sorted();
  }

  @ParameterizedTest
  @MethodSource("released")
  void readsAndIsReadByEveryReleasedSchema(Path file) throws IOException {
    String name = file.getFileName().toString();
    Schema former = parse(file.getParent(), name);
    Schema current = parse(CURRENT, name);

    assertReads(current, former);
    assertReads(former, current);
  }

  @Test
  void everyCurrentSchemaIsRecordedInARelease() throws IOException {
    List<String> recorded = released().map(file -> file.getFileName().toString()).toList();
    try (Stream<Path> current = Files.list(CURRENT)) {
      assertThat(current.map(file -> file.getFileName().toString())).allMatch(recorded::contains);
    }
  }

  @Test
  void everyTopicHasADocumentedSchema() {
    Topics.all()
        .forEach(
            (topic, schema) -> {
              assertThat(schema.getDoc()).as(topic).isNotBlank();
              schema.getFields().forEach(f -> assertThat(f.doc()).as(topic + f).isNotBlank());
            });
  }

  private static void assertReads(Schema reader, Schema writer) {
    SchemaCompatibility.SchemaPairCompatibility result =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    assertThat(result.getType())
        .as(result.getResult().getIncompatibilities().toString())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  private static Schema parse(Path folder, String name) throws IOException {
    Schema.Parser parser = new Schema.Parser();
    for (String shared : SHARED) {
      if (!name.equals(shared + ".avsc")) {
        parser.parse(folder.resolve(shared + ".avsc").toFile());
      }
    }
    return parser.parse(folder.resolve(name).toFile());
  }
}
