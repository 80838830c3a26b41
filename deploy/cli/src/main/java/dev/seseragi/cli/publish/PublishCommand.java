package dev.seseragi.cli.publish;

import picocli.CommandLine.Command;

/** {@code seseragi publish}. */
@Command(
    name = "publish",
    description = "Send audio, images or texts to their input topics.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(audio | image | text)",
    subcommands = {PublishAudio.class, PublishImages.class, PublishTexts.class})
public final class PublishCommand {}
