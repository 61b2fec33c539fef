import ArgumentParser
import Glibc
import WaybillPipeline

/// The command: its subcommands are one file each.
@main
struct Waybill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waybill",
    abstract: "Finds claims about international arms transfers in news articles, each with its sentence.",
    discussion: """
      Examples:
        waybill read article.txt
        waybill read --format jsonl articles.jsonl.gz > claims.jsonl
        curl -s https://… | waybill read --published 2024-05-02 -

      Exit status: 0 done; 1 some input could not be read, the rest was; 2 wrong options;
      3 the register can't be opened or is damaged.
      """,
    version: Reader.version,
    subcommands: [
      IngestCommand.self, FollowCommand.self, RegisterCommand.self, ShowCommand.self, ReviewCommand.self,
      DiffCommand.self, ExportCommand.self, CompareCommand.self,
      CheckCommand.self,
      ReadCommand.self, ServeCommand.self,
      TextCommand.self, ExplainCommand.self,
      SentencesCommand.self, MentionsCommand.self,
      FeaturesCommand.self, LintDataCommand.self,
    ])

  /// Runs the command and exits with the statuses of its contract.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow further is an error to report, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitCode {
      Glibc.exit(status.rawValue)
    } catch {
      let isFault = exitCode(for: error) != .success
      let message = fullMessage(for: error)
      if !message.isEmpty { (isFault ? Stream.errors : Stream.results).write(line: message) }
      Glibc.exit(isFault ? 2 : 0)
    }
  }
}
