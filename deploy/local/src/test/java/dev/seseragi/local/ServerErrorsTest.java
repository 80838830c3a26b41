package dev.seseragi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerErrorsTest {
  @Test
  void takesTheInnermostCauseWithAllItsLines() {
    String trace =
        """
        <Exception on server side:
        org.apache.flink.runtime.rest.handler.RestHandlerException: Could not execute application.
        \tat org.apache.flink.Handler.handle(Handler.java:10)
        Caused by: java.util.concurrent.CompletionException: x.y.ProgramInvocationException: failed
        \tat a.b.C.d(C.java:1)
        Caused by: dev.seseragi.SpecException: 2 errors:
          speech.model: none
          texts.input: none
        \tat a.b.C.e(C.java:2)
        \t... 3 more

        End of exception on server side>""";

    assertThat(ServerErrors.rootCause(List.of("Internal server error.", trace)))
        .isEqualTo("2 errors:\n  speech.model: none\n  texts.input: none");
  }

  @Test
  void keepsAPlainSentence() {
    assertThat(ServerErrors.rootCause(List.of("Job 00 not found"))).isEqualTo("Job 00 not found");
    assertThat(ServerErrors.rootCause(List.of())).isEmpty();
  }

  @Test
  void keepsTheNameOfACauseThatSaysNothing() {
    assertThat(
            ServerErrors.rootCause(
                "a.B: x\n\tat c.D.e(D.java)\nCaused by: java.lang.Error\n\tat f"))
        .isEqualTo("java.lang.Error");
    assertThat(ServerErrors.rootCause("java.lang.IllegalStateException: a.b.FooException: was: 3"))
        .isEqualTo("was: 3");
  }
}
