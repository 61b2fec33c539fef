import ArgumentParser
import Glibc
import WaybillPipeline
import WaybillSources
import WaybillStore

/// `waybill follow`: feeds and pages that are visited again and again.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Keeps a list of feeds and pages, and reads what is new in them into the register.",
    discussion: """
      Examples:
        waybill follow add https://news.example.org/feed.xml
        waybill follow list
        waybill follow run                 one round, as from cron
        waybill follow run --every 15m     until it is stopped
      """,
    subcommands: [FollowAdd.self, FollowList.self, FollowRemove.self, FollowRun.self])
}

/// `waybill follow add`.
struct FollowAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Follows feeds or pages; the next round visits them.")

  @Argument(help: ArgumentHelp("What is followed.", valueName: "url"))
  var urls: [String]

  @Option(name: .customLong("as"), help: "What it is (default: what the first visit shows).")
  var kind: FollowedSource.Kind?

  @Flag(help: "Takes a feed's own text, and leaves the pages of its entries.")
  var entriesOnly = false

  @OptionGroup var place: RegisterOptions

  func run() throws {
    var sources: [FollowedSource] = []
    for url in urls {
      do throws(FetchError.Problem) {
        let address = try PageAddress(url)
        sources.append(
          FollowedSource(url: "\(address)", kind: kind, takesEntriesOnly: entriesOnly, added: time(nil)))
      } catch {
        throw ValidationError("\(url): \(error.sentence).")
      }
    }
    try place.with(.creating) { (register) throws(StoreError) in
      for source in sources {
        let isNew = try register.follow(source)
        Stream.errors.write(
          line: "waybill: \(source.url): \(isNew ? "followed" : "followed already, left as it was")")
      }
    }
  }
}

/// `waybill follow remove`.
struct FollowRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Follows feeds or pages no longer; their documents stay.")

  @Argument(help: ArgumentHelp("What is followed no longer.", valueName: "url"))
  var urls: [String]

  @OptionGroup var place: RegisterOptions

  func run() throws {
    let unknown = try place.with(.writing) { (register) throws(StoreError) in
      var unknown: [String] = []
      for url in urls {
        let address = (try? PageAddress(url))?.description ?? url
        if try !register.unfollow(address) { unknown.append(url) }
      }
      return unknown
    }
    for url in unknown { Stream.errors.write(line: "waybill: \(url): not followed (waybill follow list)") }
    if !unknown.isEmpty { throw ExitCode(1) }
  }
}

/// `waybill follow list`.
struct FollowList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what is followed, with the last visit and the next.")

  @Option(help: "How it is printed.")
  var format: FollowFormat = .table

  @OptionGroup var place: RegisterOptions

  func run() throws {
    let sources = try place.with(.reading) { (register) throws(StoreError) in try register.followed() }
    Stream.results.write(format == .json ? FollowSheet.json(sources) : FollowSheet.table(sources))
  }
}

/// How lists and summaries are printed.
enum FollowFormat: String, ExpressibleByArgument, CaseIterable { case table, json }

extension FollowedSource.Kind: ExpressibleByArgument {}
