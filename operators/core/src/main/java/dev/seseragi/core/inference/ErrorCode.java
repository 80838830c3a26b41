package dev.seseragi.core.inference;

/** Stable error codes: they stand in dead letters and in scripts, so a name is never changed. */
public enum ErrorCode {
  MESSAGE_ABSENT(Fault.SENDER, "the record has no value"),
  MESSAGE_UNDECODABLE(Fault.SENDER, "the value is not the Avro message that the topic carries"),
  MESSAGE_UNKNOWN_SCHEMA(
      Fault.SENDER, "the value was written with a schema that is not known here"),
  MESSAGE_KEY(Fault.SENDER, "the record key is not the id in the message"),
  MESSAGE_TOO_LARGE(Fault.SENDER, "the value has more bytes than the limit"),
  AUDIO_SAMPLE_RATE(Fault.SENDER, "a sample rate that the model cannot be given"),
  AUDIO_CHANNELS(Fault.SENDER, "a number of channels outside the limits"),
  AUDIO_SAMPLES(
      Fault.SENDER, "bytes that are no whole number of samples, or samples that are not finite"),
  AUDIO_TOO_LONG(Fault.SENDER, "a frame that lasts longer than the limit"),
  AUDIO_SEQUENCE(Fault.SENDER, "a frame that is late or was seen before"),
  IMAGE_UNREADABLE(Fault.SENDER, "no image in a known format, or a truncated or damaged one"),
  IMAGE_TOO_LARGE(Fault.SENDER, "an image with more pixels than the limit"),
  TEXT_EMPTY(Fault.SENDER, "a text without a word"),
  TEXT_TOO_LONG(Fault.SENDER, "a text with more characters than the limit"),
  MODEL_FAILED(Fault.MODEL, "the model refused its input or failed while running"),
  MODEL_OUTPUT(Fault.MODEL, "the model's output does not have the declared name, type or shape"),
  QUEUE_TIMEOUT(Fault.INFRASTRUCTURE, "no result within the time limit"),
  CLOSED(Fault.INFRASTRUCTURE, "the operator was being closed");

  private final Fault fault;
  private final String meaning;

  ErrorCode(Fault fault, String meaning) {
    this.fault = fault;
    this.meaning = meaning;
  }

  public Fault fault() {
    return fault;
  }

  /** One clause for the operations manual. */
  public String meaning() {
    return meaning;
  }
}
