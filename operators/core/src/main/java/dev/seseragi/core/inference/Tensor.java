package dev.seseragi.core.inference;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Elements in row-major order with their shape. The content is not to be changed once it is made:
 * tensors are passed along, not copied.
 */
public final class Tensor {
  private final ElementType type;
  private final long[] shape;
  private final ByteBuffer data;

  /**
   * A tensor over the buffer's remaining bytes, in native byte order.
   *
   * @throws IllegalArgumentException when the shape has a negative dimension or does not fit the
   *     bytes
   */
  public Tensor(ElementType type, long[] shape, ByteBuffer data) {
    this.type = requireNonNull(type, "type is null");
    this.shape = shape.clone();
    this.data = data.slice().order(ByteOrder.nativeOrder());
    long wanted = Math.multiplyExact(elements(shape), type.bytes());
    if (wanted != this.data.remaining()) {
      throw new IllegalArgumentException(
          "%s%s takes %d bytes: was %d"
              .formatted(type, Arrays.toString(shape), wanted, this.data.remaining()));
    }
  }

  /** A float32 tensor with a copy of the values. */
  public static Tensor ofFloats(float[] values, long... shape) {
    ByteBuffer data = allocate(ElementType.FLOAT32, values.length);
    data.asFloatBuffer().put(values);
    return new Tensor(ElementType.FLOAT32, shape, data);
  }

  /** An int64 tensor with a copy of the values. */
  public static Tensor ofLongs(long[] values, long... shape) {
    ByteBuffer data = allocate(ElementType.INT64, values.length);
    data.asLongBuffer().put(values);
    return new Tensor(ElementType.INT64, shape, data);
  }

  /** An all-zero float32 tensor. */
  public static Tensor zeros(long... shape) {
    return new Tensor(
        ElementType.FLOAT32,
        shape,
        allocate(ElementType.FLOAT32, Math.toIntExact(elements(shape))));
  }

  private static ByteBuffer allocate(ElementType type, int elements) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(elements, type.bytes()))
        .order(ByteOrder.nativeOrder());
  }

  /** The number of elements of a shape; 1 for a scalar. */
  public static long elements(long... shape) {
    long product = 1;
    for (long dimension : shape) {
      if (dimension < 0) {
        throw new IllegalArgumentException("negative dimension in " + Arrays.toString(shape));
      }
      product = Math.multiplyExact(product, dimension);
    }
    return product;
  }

  public ElementType type() {
    return type;
  }

  /** A copy of the dimensions, outermost first. */
  public long[] shape() {
    return shape.clone();
  }

  /** The size of one dimension. */
  public long dimension(int axis) {
    return shape[axis];
  }

  public int rank() {
    return shape.length;
  }

  /** A read-only view of the elements in native byte order. */
  public ByteBuffer data() {
    return data.asReadOnlyBuffer().order(ByteOrder.nativeOrder());
  }

  /** The same direct or heap memory, for a native runtime that reads it without a copy. */
  public ByteBuffer rawData() {
    return data.duplicate().order(ByteOrder.nativeOrder());
  }

  /**
   * A copy of the elements.
   *
   * @throws InferenceException with {@code MODEL_OUTPUT} when they are not float32
   */
  public float[] toFloats() {
    require(ElementType.FLOAT32);
    float[] values = new float[data.remaining() / Float.BYTES];
    data.asFloatBuffer().get(values);
    return values;
  }

  /**
   * A copy of the elements.
   *
   * @throws InferenceException with {@code MODEL_OUTPUT} when they are not int64
   */
  public long[] toLongs() {
    require(ElementType.INT64);
    long[] values = new long[data.remaining() / Long.BYTES];
    data.asLongBuffer().get(values);
    return values;
  }

  private void require(ElementType wanted) {
    if (type != wanted) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT, "expected a tensor of %s: was %s".formatted(wanted, this));
    }
  }

  @Override
  public String toString() {
    return type + Arrays.toString(shape);
  }
}
