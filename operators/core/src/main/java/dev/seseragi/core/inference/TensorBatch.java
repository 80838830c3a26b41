package dev.seseragi.core.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items stacked along their first dimension, and taken apart again. */
final class TensorBatch {
  private TensorBatch() {}

  /** What items must share to be stacked: names, types and all dimensions but the first. */
  static String signature(Map<String, Tensor> inputs) {
    StringBuilder signature = new StringBuilder();
    inputs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            input -> {
              long[] shape = input.getValue().shape();
              signature.append(input.getKey()).append(input.getValue().type());
              for (int axis = 1; axis < shape.length; axis++) {
                signature.append(',').append(shape[axis]);
              }
              signature.append(';');
            });
    return signature.toString();
  }

  /** The rows of an item: the first dimension of its tensors. */
  static long rows(Map<String, Tensor> inputs) {
    long rows = -1;
    for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
      Tensor tensor = input.getValue();
      if (tensor.rank() == 0 || (rows >= 0 && tensor.dimension(0) != rows)) {
        throw new InferenceException(
            ErrorCode.MODEL_FAILED,
            "inputs must agree in their first dimension: %s is %s"
                .formatted(input.getKey(), tensor));
      }
      rows = tensor.dimension(0);
    }
    return rows;
  }

  static Map<String, Tensor> stack(List<Map<String, Tensor>> items) {
    if (items.size() == 1) {
      return items.get(0);
    }
    Map<String, Tensor> stacked = new LinkedHashMap<>();
    for (String name : items.get(0).keySet()) {
      stacked.put(name, concatenate(items.stream().map(item -> item.get(name)).toList()));
    }
    return stacked;
  }

  private static Tensor concatenate(List<Tensor> parts) {
    long[] shape = parts.get(0).shape();
    shape[0] = parts.stream().mapToLong(part -> part.dimension(0)).sum();
    int bytes = parts.stream().mapToInt(part -> part.data().remaining()).sum();
    ByteBuffer data = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    parts.forEach(part -> data.put(part.data()));
    return new Tensor(parts.get(0).type(), shape, data.flip());
  }

  static List<Map<String, Tensor>> split(Map<String, Tensor> outputs, List<Long> rows) {
    if (rows.size() == 1) {
      return List.of(outputs);
    }
    long total = rows.stream().mapToLong(Long::longValue).sum();
    List<Map<String, Tensor>> items = new ArrayList<>();
    long from = 0;
    for (long count : rows) {
      Map<String, Tensor> item = new LinkedHashMap<>();
      for (Map.Entry<String, Tensor> output : outputs.entrySet()) {
        item.put(output.getKey(), slice(output.getKey(), output.getValue(), total, from, count));
      }
      items.add(item);
      from += count;
    }
    return items;
  }

  private static Tensor slice(String name, Tensor whole, long total, long from, long count) {
    if (whole.rank() == 0 || whole.dimension(0) != total) {
      throw new InferenceException(
          ErrorCode.MODEL_OUTPUT,
          "output %s must have %d rows: was %s".formatted(name, total, whole));
    }
    long[] shape = whole.shape();
    shape[0] = count;
    ByteBuffer data = whole.data();
    int rowBytes = total == 0 ? 0 : (int) (data.remaining() / total);
    return new Tensor(
        whole.type(), shape, data.slice((int) (from * rowBytes), (int) (count * rowBytes)));
  }
}
