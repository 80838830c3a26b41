package dev.seseragi.core.speech;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechConfigTest {
  private static final EndpointConfig ENDPOINT = new EndpointConfig(2000, 600, 5000);
  private static final SpeechConfig VALID = EchoModel.config(200, ENDPOINT);

  @Test
  void namesTheRuleAndTheValue() {
    assertThatThrownBy(() -> config(6, 4, 200, VALID.states()))
        .hasMessage("frameMultiple must be a multiple of subsampling (4): was 6");
    assertThatThrownBy(() -> config(0, 4, 200, VALID.states()))
        .hasMessage("frameMultiple must be in 1..64: was 0");
    assertThatThrownBy(() -> config(4, 4, -1, VALID.states()))
        .hasMessage("flushMillis must be in 0..10000: was -1");
    assertThatThrownBy(() -> new EndpointConfig(5000, 0, 20000))
        .hasMessage("trailingSilenceMillis must be in 1..30000: was 0");
    assertThatThrownBy(() -> new StateTensor("h", "n_h", List.of(1, 0)))
        .hasMessage("shape of state h must have sizes of at least 1: was [1, 0]");
  }

  @Test
  void refusesATensorNameThatStandsForTwo() {
    StateTensor state = new StateTensor("feats", "next", List.of(1));
    StateTensor sameOutput = new StateTensor("h", "logp", List.of(1));

    assertThatThrownBy(() -> config(4, 4, 200, List.of(state)))
        .hasMessage("tensor names must be distinct: twice feats");
    assertThatThrownBy(() -> config(4, 4, 200, List.of(sameOutput)))
        .hasMessage("tensor names must be distinct: twice logp");
  }

  @Test
  void refusesAVocabularyThatCannotBeWritten() {
    assertThatThrownBy(() -> new Vocabulary(List.of("a", "b"), 2, "a"))
        .hasMessage("blank must be in 0..1: was 2");
    assertThatThrownBy(() -> new Vocabulary(List.of("a", "b"), 0, " "))
        .hasMessage("separator must be a symbol of the vocabulary: was ' '");
    assertThatThrownBy(() -> new Vocabulary(List.of("a"), 0, "a"))
        .hasMessage("vocabulary must have at least 2 symbols: had 1");
  }

  private static SpeechConfig config(
      int frameMultiple, int subsampling, int flushMillis, List<StateTensor> states) {
    return new SpeechConfig(
        VALID.features(),
        VALID.vocabulary(),
        "feats",
        "logp",
        states,
        frameMultiple,
        subsampling,
        flushMillis,
        0,
        ENDPOINT);
  }
}
