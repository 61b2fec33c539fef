import ArgumentParser
import Glibc
import WaybillStore

/// Which register a command works on.
struct RegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The register (default: WAYBILL_REGISTER, else ~/.local/share/waybill/register.sqlite).",
      valueName: "path"))
  var register: String?

  /// The path that was chosen.
  var path: String {
    if let register { return register }
    if let set = getenv("WAYBILL_REGISTER"), set.pointee != 0 { return String(cString: set) }
    let home = getenv("HOME").map { String(cString: $0) } ?? "."
    return home + "/.local/share/waybill/register.sqlite"
  }

  /// Does something with the open register; one that can't be opened or written ends the program with status 3.
  func with<Result>(
    _ access: Register.Access, _ body: (Register) throws(StoreError) -> Result
  ) throws -> Result {
    do throws(StoreError) {
      return try body(try Register(path: path, for: access))
    } catch {
      Stream.errors.write(line: "waybill: \(error)")
      throw ExitCode(3)
    }
  }
}
