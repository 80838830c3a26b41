package dev.seseragi.cli.deadletters;

import picocli.CommandLine.Command;

/** {@code seseragi dead-letters}. */
@Command(
    name = "dead-letters",
    description = "Look at the records that pipelines refused, and send them again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | show | replay)",
    subcommands = {ListLetters.class, ShowLetter.class, ReplayLetters.class})
public final class DeadLettersCommand {}
