package dev.seseragi.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seseragi.schemas.AudioEncoding;
import dev.seseragi.schemas.AudioFrame;
import dev.seseragi.schemas.ImageMessage;
import dev.seseragi.schemas.ModelRef;
import dev.seseragi.schemas.StageTimings;
import dev.seseragi.schemas.TextMessage;
import dev.seseragi.schemas.Transcript;
import dev.seseragi.schemas.WireCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadSourceTest {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void textsGoRound() throws Exception {
    TextLoad load = new TextLoad(List.of("good", "bad"));

    LoadRequest request = load.request(3, "run-3", AT);

    assertThat(request.topic()).isEqualTo("texts");
    assertThat(request.key()).isEqualTo("run-3");
    assertThat(WireCodec.of(TextMessage.class).decode(request.parts().get(0).value()))
        .isEqualTo(new TextMessage("run-3", "bad", null, AT, Map.of()));
  }

  @Test
  void imagesTravelAsTheyAre() throws Exception {
    byte[] file = {1, 2, 3};
    LoadRequest request = new ImageLoad(List.of(file)).request(7, "run-7", AT);

    assertThat(WireCodec.of(ImageMessage.class).decode(request.parts().get(0).value()))
        .isEqualTo(new ImageMessage("run-7", ByteBuffer.wrap(file), AT, Map.of()));
  }

  @Test
  void framesAreSentWhenTheirLastSampleWasHeard() throws Exception {
    byte[] samples = new byte[2 * 2 * 250];
    samples[4 * 200] = 9;
    AudioClip clip = new AudioClip(1000, 2, AudioEncoding.PCM_S16LE, samples);

    LoadRequest request =
        new AudioLoad(List.of(clip), Duration.ofMillis(100)).request(0, "run-0", AT);

    assertThat(request.parts())
        .extracting(part -> part.after().toMillis())
        .containsExactly(100L, 200L, 250L);
    List<AudioFrame> frames = new ArrayList<>();
    for (LoadRequest.Part part : request.parts()) {
      frames.add(WireCodec.of(AudioFrame.class).decode(part.value()));
    }
    assertThat(frames).extracting(AudioFrame::getSequence).containsExactly(0L, 1L, 2L);
    assertThat(frames).extracting(AudioFrame::getLast).containsExactly(false, false, true);
    assertThat(frames)
        .extracting(AudioFrame::getCapturedAt)
        .containsExactly(AT, AT.plusMillis(100), AT.plusMillis(200));
    assertThat(frames.get(2).getSamples().remaining()).isEqualTo(200);
    assertThat(frames.get(2).getSamples().get(0)).isEqualTo((byte) 9);
  }

  @Test
  void finalTranscriptsAnswerAStreamInTheOrderOfItsSegments() {
    AudioLoad load =
        new AudioLoad(
            List.of(new AudioClip(8000, 1, AudioEncoding.PCM_S16LE, new byte[2])),
            Duration.ofMillis(100));
    WireCodec<Transcript> codec = WireCodec.of(Transcript.class);

    assertThat(load.answer(codec.encode(transcript(4, true)))).contains(new Answer(4, true));
    assertThat(load.answer(codec.encode(transcript(4, false)))).isEmpty();
    assertThat(load.answer(new byte[] {1, 2})).isEmpty();
  }

  private static Transcript transcript(int segment, boolean isFinal) {
    return new Transcript(
        "s",
        segment,
        0,
        isFinal,
        "text",
        4,
        0L,
        1L,
        0.5f,
        List.of(),
        new ModelRef("m", "1", "0".repeat(64)),
        new StageTimings(AT, AT, 0L, 0L, 0L, 0L, 1));
  }

  @Test
  void refusesClipsThatAreNoWholeNumberOfSampleFrames() {
    assertThatThrownBy(() -> new AudioClip(8000, 2, AudioEncoding.PCM_F32LE, new byte[12]))
        .hasMessage("samples must be a positive multiple of 8 bytes: were 12");
  }

  @Test
  void refusesNothingToSend() {
    assertThatThrownBy(() -> new TextLoad(List.of()))
        .hasMessage("texts must hold at least 1: was empty");
  }
}
