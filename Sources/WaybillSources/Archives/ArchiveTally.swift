/// Counts what an archive held.
struct ArchiveTally {
  /// More reasons are counted together.
  private static let mostReasons = 64
  /// So many reasons are told.
  private static let mostTold = 8

  var records = 0
  /// Records whose page was read.
  var pages = 0
  private var passedOver: [String: Int] = [:]

  /// Counts a record that is no page to read.
  mutating func passOver(_ reason: String) {
    let isKnown = passedOver[reason] != nil || passedOver.count < Self.mostReasons
    passedOver[isKnown ? reason : "other", default: 0] += 1
  }

  /// All counts in a line, the first time; nil afterwards.
  mutating func summary() -> String? {
    guard records >= 0 else { return nil }
    defer { records = -1 }
    let sorted = passedOver.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var told = sorted.prefix(Self.mostTold).map { "\($0.value) \($0.key)" }
    let rest = sorted.dropFirst(Self.mostTold).reduce(0) { $0 + $1.value }
    if rest > 0 { told.append("\(rest) more") }
    let counts = "\(records) record\(records == 1 ? "" : "s"), \(pages) page\(pages == 1 ? "" : "s")"
    return told.isEmpty ? counts : counts + "; passed over: " + told.joined(separator: ", ")
  }
}
