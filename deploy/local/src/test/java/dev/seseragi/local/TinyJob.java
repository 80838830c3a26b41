package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A job jar made on the spot, against the jars that the cluster runs. */
final class TinyJob {
  static final String MAIN = "Tiny";

  private static final String SOURCE =
      """
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

      public class Tiny {
        public static void main(String[] args) throws Exception {
          if (args[0].equals("fail")) {
            throw new IllegalArgumentException("2 errors:\\n  a: was 1\\n  b: was 2");
          }
          if (Class.forName("ai.onnxruntime.OrtEnvironment", false, Tiny.class.getClassLoader())
                  .getClassLoader()
              != StreamExecutionEnvironment.class.getClassLoader()) {
            throw new IllegalStateException("ONNX Runtime is not of Flink's lib");
          }
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(1, Long.MAX_VALUE)
              .uid("numbers")
              .map(n -> { Thread.sleep(1); return n; })
              .returns(Long.class)
              .uid("pace")
              .sinkTo(new DiscardingSink<>())
              .uid("nowhere");
          env.execute("tiny " + args[0]);
        }
      }
      """;

  private TinyJob() {}

  static Path jar(Path folder, Path flinkLib) throws IOException {
    Path source = Files.writeString(folder.resolve(MAIN + ".java"), SOURCE);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-cp", classPath(flinkLib)),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).isTrue();
    }
    return packed(classes, folder.resolve("tiny.jar"));
  }

  private static String classPath(Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.map(Path::toString)
          .collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> entries = Files.list(classes)) {
      for (Path entry : entries.toList()) {
        out.putNextEntry(new JarEntry(entry.getFileName().toString()));
        out.write(Files.readAllBytes(entry));
      }
    }
    return jar;
  }
}
