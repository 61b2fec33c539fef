import WaybillKnowledge

/// Takes the author's name out of a visible byline: `Data/html/bylines.tsv`.
struct HTMLByline: Sendable {
  private var before: [String] = []
  private var behind: Set<String> = []
  private var never: [String] = []

  /// Names that are longer (bytes) are none.
  private static let longest = 90

  init() {}

  /// Reads the table; throws `DataError` where it is broken.
  init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("html/bylines.tsv")
    let (place, words) = (try table.column("place"), try table.column("words"))
    for row in 0..<table.count {
      let list = table.list(row, words, separator: 0x7C).map { String(decoding: $0, as: UTF8.self) }
      switch table.string(row, place) {
      case "before": before = list.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      case "behind": behind = Set(list)
      case "never": never = list
      default: throw DataError(file: table.path, line: table.line(row), problem: "no known place")
      }
    }
  }

  /// The name in a line such as `By Ann Lee | 12 May 2024`; nil where it names none.
  ///
  /// Without a word like "by" before it, a line must look like names alone.
  func author(visible text: String) -> String? {
    let lower = text.lowercased()
    var rest = Substring(text)
    var isCredit = false
    for word in before where lower.hasPrefix(word) {
      let behind = text.dropFirst(word.count)
      guard let next = behind.first, !next.isLetter else { continue }
      rest = behind.drop { " :\u{A0}".contains($0) }
      isCredit = true
      break
    }
    var words: [Substring] = []
    for word in rest.split(whereSeparator: { $0.isWhitespace }) {
      let bare = word.lowercased().trimmed("|,:")
      if word.contains("@") || word.first?.isNumber == true || word == "|" || word == "-" || word == "–"
        || behind.contains(bare) && !words.isEmpty
      {
        break
      }
      words.append(word)
    }
    let name = words.joined(separator: " ").trimmed(",;:|-–•·")
    guard name.utf8.count >= 3, name.utf8.count <= Self.longest, !name.contains(where: \.isNumber) else {
      return nil
    }
    guard !never.contains(where: { Self.holds(name.lowercased(), $0) }) else { return nil }
    return isCredit || words.count >= 2 && words.count <= 5 && name.first?.isUppercase == true ? name : nil
  }

  /// True where the word stands in the text, not within another.
  private static func holds(_ text: String, _ word: String) -> Bool {
    text == word || text.hasPrefix(word + " ") || text.hasSuffix(" " + word) || text.contains(" \(word) ")
      || text.hasPrefix(word + ":")
  }

  /// The author that markup states, without "by"; nil for addresses and what is too long to be names.
  func author(stated text: String) -> String? {
    if HTMLMetadata.isAddress(text) || text.hasPrefix("@") || text.utf8.count < 2 { return nil }
    let lower = text.lowercased()
    if before.contains(where: { lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + ":") }) {
      return author(visible: text) ?? text
    }
    return text.utf8.count > 150 ? nil : text
  }
}

extension String {
  /// Without these characters and white space at both ends.
  fileprivate func trimmed(_ signs: String) -> String {
    let isSign: (Character) -> Bool = { $0.isWhitespace || signs.contains($0) }
    var text = drop(while: isSign)
    while let last = text.last, isSign(last) { text.removeLast() }
    return String(text)
  }
}
