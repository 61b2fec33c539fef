public import WaybillKnowledge
public import WaybillText

/// The arms that Waybill knows by name, from `Data/arms/` (one file a category).
public struct ArmsCatalogue: Sendable {
  /// One type, family or variant.
  public struct Entry: Sendable {
    /// The usual name, without a class word.
    public var designation: String
    /// The category of the guidelines, from the file's name.
    public var category: String
    /// The states that designed it, as ISO codes; may be empty.
    public var origin: [String]
    /// The makers by name; may be empty.
    public var makers: [String]
    /// The file's line, for "derived from" notes.
    public var line: Int
  }

  /// A form of an entry's name.
  struct Name: Sendable {
    var entry: Int32
    var isAmbiguous: Bool
    /// The form with an s: "Javelins".
    var isPlural = false
    /// The usual name, for a spelling of one language.
    var local: String?
  }

  /// All entries, by file and line.
  public private(set) var entries: [Entry] = []
  /// The category of each entry as a list of one, shared by all mentions.
  private(set) var categories: [[String]] = []
  private(set) var names: [Name] = []
  private(set) var trie = PhraseTrie(key: .fold)
  /// Writes names of other scripts in Latin letters.
  let romanisation: Romanisation

  /// Reads every file of `arms/`.
  public init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    romanisation = Romanisation(try Folding(data))
    for table in try data.tables(under: "arms/") {
      let category = String(table.path.dropFirst(5).dropLast(4))
      let categoryList = [category]
      let designation = try table.column("designation")
      let origin = try table.column("origin")
      let makers = try table.column("makers")
      let aliases = try table.column("aliases")
      let flags = try table.column("flags")
      for row in 0..<table.count {
        let entry = Entry(
          designation: table.string(row, designation), category: category,
          origin: table.list(row, origin, separator: 0x2C).map { String(decoding: $0, as: UTF8.self) },
          makers: table.list(row, makers, separator: 0x3B).map { String(decoding: $0, as: UTF8.self) },
          line: table.line(row))
        let isAmbiguous = table.list(row, flags, separator: 0x2C).contains(Array("ambiguous".utf8))
        entries.append(entry)
        categories.append(categoryList)
        for form in try table.forms(row, designation) + table.forms(row, aliases) {
          add(form, isAmbiguous: isAmbiguous || form.isAmbiguous, &atomizer)
        }
      }
    }
  }

  /// The names that are spelled so; none for a name that the catalogue doesn't hold.
  func names(spelled atoms: [Atom]) -> [Name] {
    guard let known = trie.longestMatch(atoms, at: 0, limit: atoms.count), known.end == atoms.count else {
      return []
    }
    return known.values.map { names[Int($0)] }
  }

  /// True when exactly these atoms are a name of the catalogue.
  func isName(_ atoms: [Atom], _ range: Range<Int>) -> Bool {
    trie.longestMatch(atoms, at: range.lowerBound, limit: range.upperBound)?.end == range.upperBound
  }

  /// Adds a form of the last entry's name, and its plural where the form ends in a word.
  private mutating func add(_ form: Form, isAmbiguous: Bool, _ atomizer: inout Atomizer) {
    var name = Name(entry: Int32(entries.count - 1), isAmbiguous: isAmbiguous)
    let atoms = atomizer.learn(form.bytes)
    trie.insert(atoms, value: Int32(names.count))
    names.append(name)
    guard let last = atoms.last, last.isWord, last.end - last.start > 2 || atoms.count > 1,
      form.bytes.last != 0x73
    else { return }
    name.isPlural = true
    trie.insert(atomizer.learn(form.bytes + [0x73]), value: Int32(names.count))
    names.append(name)
  }
}
