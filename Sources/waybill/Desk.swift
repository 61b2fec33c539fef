import WaybillPipeline

/// Writes pieces of one output as they come.
final class Desk: @unchecked Sendable {
  // Only one thread tells of what is found, in its order.
  private var sheet: Sheet

  init(_ sheet: Sheet) { self.sheet = sheet }
  func add(_ piece: [UInt8]) { Stream.results.write(sheet.add(piece)) }
  func finish() { Stream.results.write(sheet.finish()) }
}
