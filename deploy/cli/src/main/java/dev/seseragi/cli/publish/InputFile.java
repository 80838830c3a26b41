package dev.seseragi.cli.publish;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file to publish.
 *
 * @param id what its messages are known by
 */
record InputFile(Path path, String id) {
  InputFile {
    requireNonNull(path, "path is null");
    requireNonNull(id, "id is null");
  }

  InputFile withId(String other) {
    return new InputFile(path, other);
  }
}
