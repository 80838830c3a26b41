package dev.seseragi.flink;

import java.util.zip.CRC32C;
import org.apache.flink.api.common.functions.FilterFunction;

/**
 * Keeps a share of the keys: the same ones on every run and at every parallelism, by the CRC-32C of
 * the key. A record without a key is never kept.
 */
public final class KeySample implements FilterFunction<SourceRecord> {
  private static final long serialVersionUID = 1L;
  private static final double RANGE = 1L << 32;

  private final double share;

  /**
   * A sample.
   *
   * @param share of the keys, in 0..1
   */
  public KeySample(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in 0..1: was " + share);
    }
    this.share = share;
  }

  @Override
  public boolean filter(SourceRecord record) {
    return record.key != null && position(record.key) < share;
  }

  private static double position(byte[] key) {
    CRC32C crc = new CRC32C();
    crc.update(key);
    return crc.getValue() / RANGE;
  }
}
