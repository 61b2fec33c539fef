import WaybillKnowledge
import WaybillText

/// Names of arms as one language spells and inflects them (`languages/…/arms.tsv`): "Хаймарсами" is HIMARS.
struct LocalNames: Sendable {
  private var trie = PhraseTrie(key: .fold)
  private var names: [ArmsCatalogue.Name] = []

  /// Reads a language's spellings; a language without any has none.
  init(
    _ data: DataFolder, language: String, catalogue: ArmsCatalogue, _ atomizer: inout Atomizer
  ) throws(DataError) {
    guard let table = try data.table("arms", language: language) else { return }
    let (column, forms) = (try table.column("name"), try table.column("forms"))
    for row in 0..<table.count {
      let name = table.string(row, column)
      let known = catalogue.names(spelled: atomizer.learn(table.bytes(row, column)))
      if known.isEmpty {
        throw DataError(file: table.path, line: table.line(row), problem: "no file of arms/ has '\(name)'")
      }
      for form in try table.forms(row, forms) {
        for var spelled in known {
          spelled.local = name
          spelled.isPlural = false
          spelled.isAmbiguous = spelled.isAmbiguous || form.isAmbiguous
          trie.insert(atomizer.learn(form.bytes), value: Int32(names.count))
          names.append(spelled)
        }
      }
    }
  }

  /// The longest spelling at an atom: its names and its end.
  func match(_ atoms: [Atom], at: Int, limit: Int) -> (names: [ArmsCatalogue.Name], end: Int)? {
    guard let found = trie.longestMatch(atoms, at: at, limit: limit) else { return nil }
    return (found.values.map { names[Int($0)] }, found.end)
  }
}
