package dev.seseragi.cli;

import dev.seseragi.cli.deadletters.DeadLettersCommand;
import dev.seseragi.cli.load.LoadCommand;
import dev.seseragi.cli.publish.PublishCommand;
import dev.seseragi.cli.stack.CancelCommand;
import dev.seseragi.cli.stack.DownCommand;
import dev.seseragi.cli.stack.JobsCommand;
import dev.seseragi.cli.stack.StatusCommand;
import dev.seseragi.cli.stack.UpCommand;
import dev.seseragi.cli.subscribe.SubscribeCommand;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of all commands. */
@Command(
    name = "seseragi",
    description = "Streaming inference on Kafka, Flink and ONNX Runtime.",
    mixinStandardHelpOptions = true,
    versionProvider = Seseragi.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is done",
      "1:it was tried and failed",
      "2:the arguments or the input cannot be used",
      "3:the broker or the cluster does not answer"
    },
    footerHeading = "%nTo begin:%n",
    footer = {
      "  seseragi up",
      "  seseragi publish text --text \"a warm and tender story\"",
      "  seseragi subscribe classifications --from beginning"
    },
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      JobsCommand.class,
      CancelCommand.class,
      PublishCommand.class,
      SubscribeCommand.class,
      DeadLettersCommand.class,
      LoadCommand.class,
      CompletionCommand.class
    })
final class Seseragi {
  /** From the build. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties build = new Properties();
      try (InputStream in = Seseragi.class.getResourceAsStream("build.properties")) {
        build.load(in);
      }
      return new String[] {
        "seseragi " + build.getProperty("version"),
        "Java %s, %s %s"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"))
      };
    }
  }
}
