package dev.seseragi.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the JobManager and the TaskManagers of a home are launched. */
final class FlinkProcesses {
  private static final String ENTRYPOINT =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String RUNNER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private final Home home;
  private final StackState stack;
  private final FlinkMemory memory;

  FlinkProcesses(Home home, StackState stack) {
    this.home = home;
    this.stack = stack;
    memory = new FlinkMemory(stack.memory());
  }

  void configure() {
    Home.write(home.flinkConf().resolve("config.yaml"), FlinkConfig.render(home, stack));
  }

  JvmLaunch jobManager() {
    List<String> options = new ArrayList<>(memory.jobManagerOptions());
    // It schedules and never computes: quick to start and small counts more than peak speed.
    options.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    return launch(StackState.JOB_MANAGER, options, ENTRYPOINT, List.of());
  }

  JvmLaunch taskManager(String component) {
    List<String> options = new ArrayList<>(memory.taskManagerOptions());
    options.add("-XX:+UseG1GC");
    // A TaskManager that returns under its name takes the place of the one that was lost.
    return launch(
        component, options, RUNNER, List.of("-D", "taskmanager.resource-id=" + component));
  }

  private JvmLaunch launch(
      String component, List<String> options, String mainClass, List<String> more) {
    List<String> jvmOptions = new ArrayList<>(options);
    jvmOptions.add("-Djava.io.tmpdir=" + home.scratch());
    jvmOptions.addAll(FlinkConfig.javaOptions());
    List<String> arguments = new ArrayList<>(List.of("--configDir", home.flinkConf().toString()));
    arguments.addAll(more);
    return new JvmLaunch(
        component, stack.libraries().flink(), jvmOptions, mainClass, arguments, environment());
  }

  private Map<String, String> environment() {
    return Map.of(
        "FLINK_CONF_DIR",
        home.flinkConf().toString(),
        "FLINK_PLUGINS_DIR",
        home.plugins().toString(),
        // The tokenizers' library would fetch other native code on a machine with CUDA, and
        // report its use on some clouds.
        "DJL_CACHE_DIR",
        home.flink().resolve("djl").toString(),
        "DJL_OFFLINE",
        "true",
        "RUST_FLAVOR",
        "cpu",
        "OPT_OUT_TRACKING",
        "true");
  }
}
