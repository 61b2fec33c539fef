import ArgumentParser

@main
struct Waybill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waybill",
    abstract: "Reads the news and keeps a register of international arms transfers.",
    subcommands: [MentionsCommand.self])
}
