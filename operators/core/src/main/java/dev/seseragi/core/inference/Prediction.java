package dev.seseragi.core.inference;

/** A result and what it cost. */
public record Prediction<O>(O value, Timings timings) {}
