package dev.seseragi.jobs;

import dev.seseragi.flink.Stage;

/** Opens the stages of a spec where they run. */
public interface Stages {
  /** Images to recognitions. */
  Stage.Factory images(PipelineSpec.Images images, PipelineSpec.Limits limits);

  /** Texts to classifications. */
  Stage.Factory texts(PipelineSpec.Texts texts, PipelineSpec.Limits limits);

  /** Texts to explanations of their classifications. */
  Stage.Factory explain(
      PipelineSpec.Texts texts, PipelineSpec.Explain rule, PipelineSpec.Limits limits);
}
