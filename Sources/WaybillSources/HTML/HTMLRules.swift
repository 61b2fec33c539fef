import WaybillKnowledge

/// The words by which pages name their parts, and the names of months: `Data/html/`.
struct HTMLRules: Sendable {
  /// Hints by the hash of a word of a class or id.
  var words: [UInt64: HTMLHints] = [:]
  /// Where pages state what they are.
  var statements = HTMLStatementRules()
  /// The wording of lines that are none of an article's.
  var phrases = HTMLPhrases()
  /// How bylines are worded.
  var bylines = HTMLByline()
  /// How pages write dates.
  var dates = PageDate(months: [:])
  /// Words that turn the next one into its opposite.
  var denials: Set<UInt64> = []

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of the hash (FNV-1a).
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The tables that were built into the binary.
  static let builtIn: HTMLRules = {
    do throws(DataError) {
      return try HTMLRules(.embedded)
    } catch {
      // The lint of the data keeps this from happening.
      return HTMLRules()
    }
  }()

  private init() {}

  /// Reads the tables; throws `DataError` where they are broken.
  init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("html/hints.tsv")
    let (kind, words) = (try table.column("hint"), try table.column("words"))
    for row in 0..<table.count {
      let name = table.string(row, kind)
      let hashes = table.list(row, words, separator: 0x7C).map(Self.hash)
      if name == "denial" {
        denials.formUnion(hashes)
        continue
      }
      guard let hint = HTMLHints.named[name] else {
        throw DataError(file: table.path, line: table.line(row), problem: "'\(name)' is no hint")
      }
      for hash in hashes { self.words[hash, default: []].formUnion(hint) }
    }
    bylines = try HTMLByline(data)
    phrases = try HTMLPhrases(data)
    statements = try HTMLStatementRules(data)
    dates = PageDate(months: try Self.months(data))
  }

  private static func months(_ data: DataFolder) throws(DataError) -> [String: Int] {
    let table = try data.table("html/months.tsv")
    let (month, words) = (try table.column("month"), try table.column("words"))
    var months: [String: Int] = [:]
    for row in 0..<table.count {
      guard let number = Int(table.string(row, month)), (1...12).contains(number) else {
        throw DataError(file: table.path, line: table.line(row), problem: "a month is a number from 1 to 12")
      }
      for word in table.list(row, words, separator: 0x7C) {
        let name = String(decoding: word, as: UTF8.self)
        guard months.updateValue(number, forKey: name) == nil else {
          throw DataError(file: table.path, line: table.line(row), problem: "'\(name)' stands twice")
        }
      }
    }
    return months
  }

  /// The hash of a word or of several joined by hyphens.
  static func hash(_ word: [UInt8]) -> UInt64 {
    word.reduce(seed) { $1 == 0x2D ? $0 : step($0, $1 | 0x20) }
  }
}
