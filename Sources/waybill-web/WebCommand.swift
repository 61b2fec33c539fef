import ArgumentParser
import Glibc
import Hummingbird
import WaybillKnowledge
import WaybillStore
import WaybillWeb

/// The pages and the API over a register; `waybill serve` starts it.
@main
struct WebCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waybill-web",
    abstract:
      "Serves the register as web pages and as a JSON API, on this machine alone unless told otherwise.")

  @Option(help: ArgumentHelp("The port to listen at.", valueName: "n"))
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen at; others than loopback's can be reached from outside."))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The register (default: WAYBILL_REGISTER, else ~/.local/share/waybill/register.sqlite).",
      valueName: "path"))
  var register: String?

  @Option(
    name: .customLong("allow-host"),
    help: ArgumentHelp("Another name under which the pages may be asked for.", valueName: "name"))
  var names: [String] = []

  @Flag(help: "Nobody can decide or add anything.")
  var readOnly = false

  @Option(
    help: ArgumentHelp(
      "A folder with an edited copy of Data/ (default: WAYBILL_DATA, else what the binary carries).",
      valueName: "dir"))
  var data: String?

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    var settings = SiteSettings(register: path)
    settings.port = port
    settings.host = host
    settings.names = names
    if !readOnly { settings.key = SigningKey.key() }
    let site: Site
    do {
      site = try Site(settings, data: folder)
    } catch let error as StoreError {
      Self.tell("waybill-web: \(error)")
      throw ExitCode(3)
    } catch let error as DataError {
      Self.tell("waybill-web: data: \(error)")
      throw ExitCode(2)
    }
    Self.tell("waybill-web: \(path) at http://\(host):\(port)/ (Ctrl-C ends it)")
    if let key = settings.key { Self.tell("waybill-web: to decide and to add, sign in with the key \(key)") }
    do {
      try await site.application().runService()
    } catch {
      Self.tell("waybill-web: can't serve at \(host):\(port): \(error)")
      throw ExitCode(1)
    }
  }

  private var path: String {
    if let register { return register }
    if let set = getenv("WAYBILL_REGISTER"), set.pointee != 0 { return String(cString: set) }
    let home = getenv("HOME").map { String(cString: $0) } ?? "."
    return home + "/.local/share/waybill/register.sqlite"
  }

  private var folder: DataFolder {
    if let data { return .directory(data) }
    guard let set = getenv("WAYBILL_DATA"), set.pointee != 0 else { return .embedded }
    return .directory(String(cString: set))
  }

  private static func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// A key that is made anew at each start.
private enum SigningKey {
  static func key() -> String {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return (0..<4).map { _ in
      String((0..<5).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }.joined(separator: "-")
  }
}
