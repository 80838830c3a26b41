package dev.seseragi.local;

import java.nio.file.Path;

/** A program that starts a stack, for tests that end it in the middle of that. */
final class Starter {
  private Starter() {}

  public static void main(String[] args) {
    LocalStack.open(Path.of(args[0])).start(StackOptions.defaults(), line -> {});
  }
}
