public import WaybillText

/// A set of words and phrases from a data file with the single column `words`.
public struct PhraseSet: Sendable {
  private let phrases: PhraseTable

  /// Reads `name`.tsv of a language over the one of `_common`; both may lack.
  public init(
    _ data: DataFolder, _ name: String, language: String, _ atomizer: inout Atomizer
  ) throws(DataError) {
    phrases = try PhraseTable(data, name, language: language, &atomizer)
  }

  /// The end of the longest phrase at an atom, or nil.
  public func end(_ atoms: [Atom], at: Int, limit: Int) -> Int? {
    phrases.match(atoms, at: at, limit: limit)?.end
  }
}

/// Words and phrases from a data file whose first column names what they stand for.
public struct PhraseTable: Sendable {
  private var trie = PhraseTrie(key: .lower)
  private var labels: [String] = []

  /// Reads `name`.tsv of a language over the one of `_common`; both may lack.
  public init(
    _ data: DataFolder, _ name: String, language: String, _ atomizer: inout Atomizer
  ) throws(DataError) {
    for table in try data.layered(name, language: language) {
      let words = try table.column("words")
      for row in 0..<table.count {
        let label = table.string(row, 0)
        for form in try table.forms(row, words) {
          trie.insert(atomizer.learn(form.bytes), value: Int32(labels.count))
        }
        labels.append(label)
      }
    }
  }

  /// The longest phrase at an atom: what it stands for and its end.
  public func match(_ atoms: [Atom], at: Int, limit: Int) -> (label: String, end: Int)? {
    guard let found = trie.longestMatch(atoms, at: at, limit: limit) else { return nil }
    return (labels[Int(found.first)], found.end)
  }
}

/// How a language builds its phrases (`traits.tsv`).
public struct LanguageTraits: Sendable {
  /// True where the last noun of a compound decides what it is.
  public var isHeadLast = false
  /// True where a subject may stand right behind its verb ("Nun liefert Polen").
  public var hasSubjectBehind = false
  /// True where nouns are written with a capital, and verbs and adjectives are not.
  public var hasCapitalNouns = false

  /// True where the clause's verb comes last, its auxiliary behind or far before it.
  public var isVerbLast = false

  /// No traits.
  public init() {}

  /// Reads a language's traits; a pack without the file has none.
  public init(_ data: DataFolder, language: String) throws(DataError) {
    guard let table = try data.table("traits", language: language) else { return }
    for row in 0..<table.count {
      switch table.string(row, 0) {
      case "noun-head": isHeadLast = table.string(row, 1) == "last"
      case "subject": hasSubjectBehind = table.string(row, 1) == "free"
      case "verb": isVerbLast = table.string(row, 1) == "last"
      case "nouns": hasCapitalNouns = table.string(row, 1) == "capital"
      default:
        throw DataError(
          file: table.path, line: table.line(row), problem: "'\(table.string(row, 0))' is no trait")
      }
    }
  }
}
