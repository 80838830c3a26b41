package dev.seseragi.core.inference;

import static java.util.Objects.requireNonNull;

/** Exactly one model: its name, its immutable version and the SHA-256 over its files. */
public record ModelId(String name, String version, String sha256) {
  public ModelId {
    requireNonNull(name, "name is null");
    requireNonNull(version, "version is null");
    requireNonNull(sha256, "sha256 is null");
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
