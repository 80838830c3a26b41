package dev.seseragi.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** JSON over HTTP, as Flink speaks it. */
final class RestTransport {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final BodyPublisher NOTHING = BodyPublishers.noBody();

  private final URI base;
  private final HttpClient http;

  /**
   * @param base may have a path of its own, as behind a proxy
   */
  RestTransport(URI base, Duration connectTimeout) {
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(connectTimeout)
            .build();
  }

  JsonNode get(String path, Duration timeout) {
    return send("GET", path, NOTHING, "application/json", timeout);
  }

  JsonNode post(String path, JsonNode body, Duration timeout) {
    return send(
        "POST", path, BodyPublishers.ofString(body.toString()), "application/json", timeout);
  }

  JsonNode post(String path, BodyPublisher body, String contentType, Duration timeout) {
    return send("POST", path, body, contentType, timeout);
  }

  JsonNode send(String method, String path, Duration timeout) {
    return send(method, path, NOTHING, "application/json", timeout);
  }

  private JsonNode send(
      String method, String path, BodyPublisher body, String contentType, Duration timeout) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(timeout)
            .header("Content-Type", contentType)
            .header("Accept", "application/json")
            .method(method, body)
            .build();
    HttpResponse<String> response = exchange(request);
    if (response.statusCode() >= 400) {
      throw refusal(method + " " + path, response);
    }
    return parsed(response);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new FlinkRestException("no Flink cluster answers at " + base, e);
    } catch (IOException e) {
      throw new FlinkRestException(
          "Flink at %s does not answer: %s".formatted(base, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FlinkRestException("interrupted while waiting for " + base, e);
    }
  }

  private static FlinkRestException refusal(String what, HttpResponse<String> response) {
    List<String> errors = new ArrayList<>();
    try {
      JSON.readTree(response.body()).path("errors").forEach(error -> errors.add(error.asText()));
    } catch (JsonProcessingException e) {
      errors.add(response.body().lines().findFirst().orElse(""));
    }
    String cause = ServerErrors.rootCause(errors);
    return new FlinkRestException(
        response.statusCode(),
        cause.isBlank() ? "%s: HTTP %d".formatted(what, response.statusCode()) : cause);
  }

  private JsonNode parsed(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new FlinkRestException("%s is no Flink cluster: not JSON".formatted(base), e);
    }
  }
}
