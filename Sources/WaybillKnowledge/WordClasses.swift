public import WaybillText

/// Words and phrases that a data file sorts into classes, found in a text.
///
/// `Label` is an enumeration whose raw values stand in the file's first column.
public struct WordClasses<Label: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  /// A phrase found in a text, with all classes that it belongs to.
  public struct Match: Sendable {
    /// The atoms of the phrase.
    public var atoms: Range<Int>
    /// One bit a class, in the order of `Label.allCases`.
    public var labels: UInt32

    @inlinable
    init(atoms: Range<Int>, labels: UInt32) {
      self.atoms = atoms
      self.labels = labels
    }

    /// True when the phrase belongs to the class.
    @inlinable
    public func has(_ label: Label) -> Bool { labels & WordClasses.bit(label) != 0 }
  }

  @usableFromInline var trie: PhraseTrie

  /// Reads `name`.tsv of a language, over the one of `_common`; both may lack.
  public init(
    _ data: DataFolder, _ name: String, language: String, _ atomizer: inout Atomizer
  ) throws(DataError) {
    try self.init(data.layered(name, language: language), key: .lower, &atomizer)
  }

  /// Reads tables whose first column is the class and whose column `words` has the forms.
  public init(_ tables: [Table], key: PhraseTrie.Key, _ atomizer: inout Atomizer) throws(DataError) {
    let places = Label.allCases.map(Self.index)
    precondition(places == Array(0..<places.count) && places.count <= 32, "labels are up to 32 plain cases")
    trie = PhraseTrie(key: key)
    for table in tables {
      let words = try table.column("words")
      for row in 0..<table.count {
        let label = try table.value(Label.self, row, 0)
        for form in try table.forms(row, words) {
          trie.insert(atomizer.learn(form.bytes), value: Int32(Self.index(label)))
        }
      }
    }
  }

  /// The place of a class among all: the tag of an enumeration without payloads, which `init` checks.
  ///
  /// Looking it up in `allCases` took three quarters of the reader's time.
  @inlinable
  public static func index(_ label: Label) -> Int { withUnsafeBytes(of: label) { Int($0.first ?? 0) } }

  /// The bit of a class in `Match.labels`.
  @inlinable
  public static func bit(_ label: Label) -> UInt32 { 1 << UInt32(truncatingIfNeeded: index(label)) }

  /// The longest phrase at an atom, if any.
  @inlinable
  public func match(_ atoms: [Atom], at: Int, limit: Int) -> Match? {
    guard let found = trie.longestBits(atoms, at: at, limit: limit) else { return nil }
    return Match(atoms: at..<found.end, labels: found.bits)
  }
}
