package dev.seseragi.local;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** A program that runs until its standard input is closed; told to, it does not end politely. */
final class Idler {
  static final String STUBBORN = "stubborn";

  private Idler() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals(STUBBORN)) {
      Runtime.getRuntime().addShutdownHook(new Thread(Idler::hang));
    }
    // Tells the parent that signals are handled from here on.
    System.out.write('\n');
    System.out.flush();
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
