package dev.seseragi.cli.load;

import picocli.CommandLine.Command;

/** {@code seseragi load}. */
@Command(
    name = "load",
    description = {
      "Send requests at a fixed rate, whether or not the pipeline keeps up, and report latency"
          + " from when each was due, and what was lost, doubled, reordered or refused.",
      "Exit code 1 unless each was answered once, completely and in order."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(audio | image | text)",
    subcommands = {LoadAudio.class, LoadImages.class, LoadTexts.class})
public final class LoadCommand {}
