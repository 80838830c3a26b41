package dev.seseragi.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** {@code stack.json}: there while a stack runs, or should. */
final class StateFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  StateFile(Home home) {
    file = home.state();
  }

  Optional<StackState> read() {
    try {
      return Optional.of(JSON.readValue(Files.readString(file), StackState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new StackException(
          "%s is damaged: stop the stack, which removes it and ends its processes".formatted(file),
          e);
    } catch (IOException e) {
      throw new StackException("cannot read %s".formatted(file), e);
    }
  }

  /** A reader sees the old state or the new one, never a half. */
  void write(StackState state) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, JSON.writeValueAsString(state));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackException("cannot write %s".formatted(file), e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StackException("cannot remove %s".formatted(file), e);
    }
  }
}
