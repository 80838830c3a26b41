package dev.seseragi.cli.subscribe;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Ids as names of files. */
final class FileNames {
  private static final int LONGEST = 80;

  private FileNames() {}

  /**
   * A name that stays in its folder on every system. Where characters had to be replaced or cut, a
   * checksum of the id keeps names apart.
   */
  static String of(String id) {
    String safe = id.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    String name = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    return name.equals(id) && !name.isEmpty() ? name : "%s-%08x".formatted(name, checksum(id));
  }

  private static long checksum(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
