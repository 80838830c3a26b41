package dev.seseragi.local;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** A jar as the one part of a {@code multipart/form-data} body (RFC 7578), read as it is sent. */
record MultipartJar(Path jar) {
  private static final String BOUNDARY = "seseragi-b0a3f2c47d";

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher publisher() {
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="jarfile"; filename="%s"\r
        Content-Type: application/java-archive\r
        \r
        """
            .formatted(BOUNDARY, jar.getFileName());
    try {
      return BodyPublishers.concat(
          BodyPublishers.ofString(head),
          BodyPublishers.ofFile(jar),
          BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    } catch (FileNotFoundException e) {
      throw new FlinkRestException("no job jar at " + jar, e);
    }
  }
}
