package dev.seseragi.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the memory of Flink's processes is divided, in MiB. Every part is given a size, so that the
 * JVM options follow by addition and no process must be run to work them out.
 *
 * @see <a
 *     href="https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_tm/">Flink:
 *     Set up TaskManager Memory</a>
 */
record FlinkMemory(Memory sizes) {
  private static final int METASPACE = 256;
  private static final int JM_OFF_HEAP = 64;
  private static final int JM_OVERHEAD = 64;
  private static final int TM_OVERHEAD = 128;
  private static final int FRAMEWORK_HEAP = 64;
  private static final int FRAMEWORK_OFF_HEAP = 64;
  // Tensors cross to ONNX Runtime in direct buffers.
  private static final int TASK_OFF_HEAP = 192;
  private static final int NETWORK = 64;

  int jobManagerHeap() {
    return sizes.jobManager() - METASPACE - JM_OFF_HEAP - JM_OVERHEAD;
  }

  int taskHeap() {
    return sizes.taskManager()
        - METASPACE
        - TM_OVERHEAD
        - FRAMEWORK_HEAP
        - FRAMEWORK_OFF_HEAP
        - TASK_OFF_HEAP
        - NETWORK;
  }

  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    put(settings, "jobmanager.memory.heap.size", jobManagerHeap());
    put(settings, "jobmanager.memory.off-heap.size", JM_OFF_HEAP);
    put(settings, "jobmanager.memory.jvm-metaspace.size", METASPACE);
    put(settings, "jobmanager.memory.jvm-overhead.min", JM_OVERHEAD);
    put(settings, "jobmanager.memory.jvm-overhead.max", JM_OVERHEAD);
    put(settings, "taskmanager.memory.framework.heap.size", FRAMEWORK_HEAP);
    put(settings, "taskmanager.memory.framework.off-heap.size", FRAMEWORK_OFF_HEAP);
    put(settings, "taskmanager.memory.task.heap.size", taskHeap());
    put(settings, "taskmanager.memory.task.off-heap.size", TASK_OFF_HEAP);
    put(settings, "taskmanager.memory.network.min", NETWORK);
    put(settings, "taskmanager.memory.network.max", NETWORK);
    // State is on the heap; nothing here uses managed memory.
    put(settings, "taskmanager.memory.managed.size", 0);
    put(settings, "taskmanager.memory.jvm-metaspace.size", METASPACE);
    put(settings, "taskmanager.memory.jvm-overhead.min", TM_OVERHEAD);
    put(settings, "taskmanager.memory.jvm-overhead.max", TM_OVERHEAD);
    return settings;
  }

  private static void put(Map<String, String> settings, String key, int mebibytes) {
    settings.put(key, mebibytes + "m");
  }

  List<String> jobManagerOptions() {
    return List.of("-Xmx" + jobManagerHeap() + "m", "-XX:MaxMetaspaceSize=" + METASPACE + "m");
  }

  List<String> taskManagerOptions() {
    int direct = FRAMEWORK_OFF_HEAP + TASK_OFF_HEAP + NETWORK;
    return List.of(
        "-Xmx" + (FRAMEWORK_HEAP + taskHeap()) + "m",
        "-XX:MaxDirectMemorySize=" + direct + "m",
        "-XX:MaxMetaspaceSize=" + METASPACE + "m");
  }
}
