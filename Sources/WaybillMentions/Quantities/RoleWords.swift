import WaybillKnowledge
import WaybillText

/// Words and phrases of a data file by their role in a small grammar, each with a value.
///
/// The file's columns are `role`, `value` and `words`; the value is a number, or empty for 0.
///
/// Roles count from 0, so that asking for one costs nothing; the file calls them by their names.
struct RoleWords<Role: RawRepresentable<Int> & CaseIterable & Sendable>: Sendable {
  /// A phrase found in a text.
  struct Match {
    /// Index of the first atom behind the phrase.
    var end: Int
    /// The value that the data gives it.
    var value: Double
    /// True when the form is also another word.
    var isAmbiguous: Bool
  }

  private struct Entry: Sendable {
    var value: Double
    var isAmbiguous: Bool
  }

  /// One root a role.
  private var trie: PhraseTrie
  private var entries: [Entry] = []
  /// One bit a role for every word with which its phrases start.
  private var starts = WordTable()

  /// Reads `name`.tsv of a language, over the one of `_common`; both may lack.
  init(_ data: DataFolder, _ name: String, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    try self.init(data, [name], language: language, &atomizer)
  }

  /// Reads several files of a language as one.
  init(_ data: DataFolder, _ names: [String], language: String, _ atomizer: inout Atomizer) throws(DataError)
  {
    trie = PhraseTrie(key: .lower, roots: Role.allCases.count)
    for name in names { try read(data, name, language: language, &atomizer) }
  }

  private mutating func read(
    _ data: DataFolder, _ name: String, language: String, _ atomizer: inout Atomizer
  ) throws(DataError) {
    for table in try data.layered(name, language: language) {
      let (valueColumn, words) = (try table.column("value"), try table.column("words"))
      for row in 0..<table.count {
        let role = try Self.role(table, row).rawValue
        let text = table.string(row, valueColumn)
        guard let value = text.isEmpty ? 0 : Double(text) else {
          throw DataError(file: table.path, line: table.line(row), problem: "'\(text)' is no number")
        }
        for form in try table.forms(row, words) {
          add(atomizer.learn(form.bytes), role, Entry(value: value, isAmbiguous: form.isAmbiguous))
        }
      }
    }
  }

  private mutating func add(_ atoms: [Atom], _ role: Int, _ entry: Entry) {
    guard let first = atoms.first(where: { $0.kind != .glue }) else { return }
    trie.insert(atoms, root: role, value: Int32(entries.count))
    entries.append(entry)
    starts.set(first.lower, starts.value(first.lower) | 1 << UInt64(role))
  }

  /// The role that a row names in its first column.
  static func role(_ table: Table, _ row: Int) throws(DataError) -> Role {
    let name = table.string(row, 0)
    for role in Role.allCases where String(describing: role) == name { return role }
    throw DataError(file: table.path, line: table.line(row), problem: "'\(name)' is no role")
  }

  /// The bits of some roles, to be asked for with `starts(_:_:)`.
  static func mask(_ roles: [Role]) -> UInt64 {
    roles.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// True when a phrase of one of the roles may start with this atom.
  @inline(__always)
  func starts(_ atom: Atom, _ mask: UInt64) -> Bool { starts.value(atom.lower) & mask != 0 }

  /// The longest phrase of a role at an atom; an atom that joins before it is skipped.
  func match(_ role: Role, _ atoms: [Atom], at: Int, limit: Int) -> Match? {
    var start = at
    if start < limit, atoms[start].kind == .glue { start += 1 }
    guard start < limit else { return nil }
    let index = role.rawValue
    guard starts(atoms[start], 1 << UInt64(index)),
      let found = trie.longestValue(atoms, at: start, limit: limit, root: index)
    else { return nil }
    let entry = entries[Int(found.value)]
    return Match(end: found.end, value: entry.value, isAmbiguous: entry.isAmbiguous)
  }

  /// True when a phrase of the role ends right before an atom; returns its first atom.
  func matchBefore(_ role: Role, _ atoms: [Atom], end: Int, lowest: Int) -> Int? {
    var best: Int?
    var start = end - 1
    let bit: UInt64 = 1 << UInt64(role.rawValue)
    while start >= lowest, start >= end - 10 {
      if atoms[start].kind != .glue, starts(atoms[start], bit),
        let found = match(role, atoms, at: start, limit: end), found.end == end
      {
        best = start
      }
      start -= 1
    }
    return best
  }
}
