import ArgumentParser
import Glibc

/// `waybill serve`: starts `waybill-web`, which carries the web framework.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the register as web pages and as a JSON API, on this machine alone.",
    discussion: """
      Starts waybill-web, from beside this program or from the PATH. It takes --port, --host, --allow-host, --read-only,
      --register and --data; see waybill-web --help.

      Examples:
        waybill serve
        waybill serve --port 8081 --register crawl.sqlite
      """)

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var options: [String] = []

  func run() throws {
    if options.contains("--help") || options.contains("-h") { throw CleanExit.helpRequest(self) }
    let candidates = Self.beside() + ["waybill-web"]
    for program in candidates { Self.execute(program, options) }
    Stream.errors.write(
      line: "waybill: serve needs the program waybill-web, which is neither beside waybill nor on the PATH: "
        + "'make install-web' builds and installs it")
    throw ExitCode(2)
  }

  /// The place beside this program, links resolved.
  private static func beside() -> [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return [] }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return [] }
    return [path[...slash] + "waybill-web"]
  }

  /// Becomes that program; comes back only where it can't be started.
  private static func execute(_ program: String, _ options: [String]) {
    var arguments = ([program] + options).map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    execvp(program, &arguments)
  }
}
