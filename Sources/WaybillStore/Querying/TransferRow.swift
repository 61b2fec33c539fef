/// The number of a transfer's row: later days first, then by the first digits of the id.
enum TransferRow {
  /// Days are counted back from the end of the year 9999; a transfer without a day comes last.
  static func number(day: String, id: String) -> Int64 {
    let hash = Int64(id.prefix(10), radix: 16) ?? 0
    return last(day: day, low: 1) << 40 | hash
  }

  /// The place of a day; `low` stands for the month and day that it leaves open.
  static func last(day: String, low: Int64) -> Int64 {
    let parts = day.split(separator: "-").compactMap { Int64($0) }
    let year = parts.first ?? 0
    let month = parts.count > 1 ? parts[1] : low
    let date = parts.count > 2 ? parts[2] : low
    return 10_000 * 16 * 32 - ((year * 16 + min(month, 12)) * 32 + min(date, 31))
  }
}
