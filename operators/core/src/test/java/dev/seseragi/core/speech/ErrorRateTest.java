package dev.seseragi.core.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorRateTest {
  @Test
  void countsEachKindOfError() {
    assertThat(ErrorRate.ofWords("go left now", "go left now"))
        .isEqualTo(new ErrorRate(0, 0, 0, 3));
    assertThat(ErrorRate.ofWords("go left now", "go right now"))
        .isEqualTo(new ErrorRate(1, 0, 0, 3));
    assertThat(ErrorRate.ofWords("go left now", "go left left now"))
        .isEqualTo(new ErrorRate(0, 1, 0, 3));
    assertThat(ErrorRate.ofWords("go left now", "left now")).isEqualTo(new ErrorRate(0, 0, 1, 3));
    assertThat(ErrorRate.ofWords("a b c d", "b x d e")).isEqualTo(new ErrorRate(1, 1, 1, 4));
  }

  @Test
  void anEmptySideIsAllInsertionsOrDeletions() {
    assertThat(ErrorRate.ofWords("", "yes no")).isEqualTo(new ErrorRate(0, 2, 0, 0));
    assertThat(ErrorRate.ofWords(" yes  no ", "")).isEqualTo(new ErrorRate(0, 0, 2, 2));
    assertThat(ErrorRate.ofWords("", " ")).isEqualTo(ErrorRate.NONE);
    assertThat(ErrorRate.NONE.rate()).isNaN();
  }

  @Test
  void charactersAreCodePointsAndSpacesCount() {
    assertThat(ErrorRate.ofCharacters("kitten", "sitting")).isEqualTo(new ErrorRate(2, 1, 0, 6));
    assertThat(ErrorRate.ofCharacters("six two", "sixtwo")).isEqualTo(new ErrorRate(0, 0, 1, 7));
    assertThat(ErrorRate.ofCharacters("𝄞b", "b")).isEqualTo(new ErrorRate(0, 0, 1, 2));
  }

  @Test
  void ratesOfManyUtterancesAreOverAllTheirWords() {
    ErrorRate both =
        ErrorRate.ofWords("one", "two").plus(ErrorRate.ofWords("a b c d e f g", "a b c d e f g"));

    assertThat(both.errors()).isEqualTo(1);
    assertThat(both.rate()).isEqualTo(0.125);
  }
}
