public import WaybillKnowledge
public import WaybillText

/// How far a class word names arms by itself.
public enum ClassStrength: String, CaseIterable, Sendable {
  /// Arms whatever the context: "anti-tank missile".
  case strong
  /// Also civil or figurative: "aircraft", "vehicle".
  case weak
  /// Arms as a whole: "military equipment".
  case generic
  /// Stands again for something named before: "the jets", "exemplaires".
  case head
}

/// A class word found in a text.
public struct ClassMention: Sendable, Hashable {
  /// The atoms of the word or phrase.
  public var atoms: Range<Int>
  /// The category that it names.
  public var category: String
  /// How far it names arms by itself.
  public var strength: ClassStrength
  /// Categories for which it can stand again; `*` for any.
  public var covers: [String]

  /// True when the word can stand for an item of that category.
  public func canStand(for other: String) -> Bool {
    other == category || covers.contains(other) || covers.contains("*") || strength == .generic
  }
}

/// The class words of one language (`classes.tsv`).
public struct ClassWords: Sendable {
  private struct Entry: Sendable {
    var category: String
    var strength: ClassStrength
    var covers: [String]
  }
  private var trie = PhraseTrie(key: .lower)
  private var entries: [Entry] = []

  /// Reads a language's class words; a language without any has none.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    guard let table = try data.table("classes", language: language) else { return }
    for row in 0..<table.count {
      let covers = table.list(row, 2, separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
      entries.append(
        Entry(
          category: table.string(row, 0), strength: try table.value(ClassStrength.self, row, 1),
          covers: covers))
      for form in try table.forms(row, 3) {
        trie.insert(atomizer.learn(form.bytes), value: Int32(entries.count - 1))
      }
    }
  }

  /// The class word at an atom, if any; a word in two rows takes the first and covers both.
  public func match(_ atoms: [Atom], at: Int, limit: Int) -> ClassMention? {
    guard let found = trie.longestMatch(atoms, at: at, limit: limit) else { return nil }
    if let only = found.only {
      let row = entries[Int(only)]
      return ClassMention(
        atoms: at..<found.end, category: row.category, strength: row.strength, covers: row.covers)
    }
    let rows = found.values.map { entries[Int($0)] }
    guard let first = rows.first(where: { $0.strength != .head }) ?? rows.first else { return nil }
    var covers: [String] = []
    for row in rows { covers += row.covers + (row.category == first.category ? [] : [row.category]) }
    return ClassMention(
      atoms: at..<found.end, category: first.category, strength: first.strength, covers: covers)
  }
}
