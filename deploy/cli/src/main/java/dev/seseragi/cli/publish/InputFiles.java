package dev.seseragi.cli.publish;

import dev.seseragi.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the arguments of a command name: files as they are, folders by their matching files. */
final class InputFiles {
  private final Set<String> extensions;
  private final List<InputFile> files = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private InputFiles(Set<String> extensions) {
    this.extensions = extensions;
  }

  /**
   * Finds all files. The id of a file is its name without the ending; in a folder, its path from
   * there; a second one of the same id is told apart by a number.
   *
   * @param extensions lower-case endings of the files that are taken from folders
   */
  static List<InputFile> find(List<Path> arguments, Set<String> extensions) {
    InputFiles found = new InputFiles(extensions);
    arguments.forEach(found::add);
    return found.files;
  }

  private void add(Path argument) {
    if (Files.isDirectory(argument)) {
      addFolder(argument);
    } else if (!Files.exists(argument)) {
      throw CliException.input("no such file: " + argument);
    } else if (!Files.isReadable(argument)) {
      throw CliException.input("cannot read %s: permission denied".formatted(argument));
    } else {
      add(argument, withoutExtension(argument.getFileName().toString()));
    }
  }

  private void addFolder(Path folder) {
    List<Path> matching;
    try (Stream<Path> all = Files.walk(folder)) {
      matching = all.filter(Files::isRegularFile).filter(this::matches).sorted().toList();
    } catch (IOException e) {
      throw CliException.input("cannot read the folder %s: %s".formatted(folder, e.getMessage()));
    }
    if (matching.isEmpty()) {
      throw CliException.input(
          "no files that end in %s under %s"
              .formatted(extensions.stream().sorted().toList(), folder));
    }
    for (Path file : matching) {
      add(file, withoutExtension(folder.relativize(file).toString().replace('\\', '/')));
    }
  }

  private boolean matches(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return extensions.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void add(Path path, String id) {
    String unique = id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = id + "-" + i;
    }
    files.add(new InputFile(path, unique));
  }

  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
