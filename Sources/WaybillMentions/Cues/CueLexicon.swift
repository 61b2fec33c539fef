public import WaybillKnowledge
public import WaybillText

/// The cues of one language: `cues.tsv`, inflected by `paradigms.tsv`.
public struct CueLexicon: Sendable {
  private struct Entry: Sendable {
    var cueClass: CueClass
    var form: CueForm
  }

  /// Each class by itself, so that most cues share a list.
  private static let single = CueClass.allCases.map { [$0] }

  private var trie = PhraseTrie(key: .lower)
  private var entries: [Entry] = []

  /// Reads a language's cues; a language without any has an empty lexicon.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    let paradigms = try Paradigms(data, language: language)
    guard let table = try data.table("cues", language: language) else { return }
    for row in 0..<table.count {
      let cueClass = try table.value(CueClass.self, row, 0)
      let how = table.string(row, 1)
      for word in try table.forms(row, 2) {
        if let form = CueForm(rawValue: how) {
          add(atomizer.learn(word.bytes), cueClass, form)
          continue
        }
        guard let inflected = paradigms.inflect(word.bytes, by: how) else {
          throw DataError(
            file: table.path, line: table.line(row),
            problem: "'\(String(decoding: word.bytes, as: UTF8.self))' does not fit the paradigm '\(how)'")
        }
        for (form, bytes) in inflected { add(atomizer.learn(bytes), cueClass, form) }
      }
    }
  }

  private mutating func add(_ atoms: [Atom], _ cueClass: CueClass, _ form: CueForm) {
    trie.insert(atoms, value: Int32(entries.count))
    entries.append(Entry(cueClass: cueClass, form: form))
  }

  /// The cues of a range of atoms, ascending, longest first, without overlap.
  public func cues(_ atoms: [Atom], _ range: Range<Int>) -> [CueMention] {
    var found: [CueMention] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard atoms[at].kind == .word,
        let match = trie.longestMatch(atoms, at: at, limit: range.upperBound)
      else {
        at += 1
        continue
      }
      if let only = match.only {
        let entry = entries[Int(only)]
        found.append(
          CueMention(
            atoms: at..<match.end, classes: Self.single[WordClasses<CueClass>.index(entry.cueClass)],
            form: entry.form))
        at = match.end
        continue
      }
      var classes: [CueClass] = []
      var form = CueForm.noun
      for value in match.values {
        let entry = entries[Int(value)]
        if classes.isEmpty { form = entry.form }
        if !classes.contains(entry.cueClass) { classes.append(entry.cueClass) }
        // A word that is both noun and verb form is told apart by its neighbours later on.
        if form == .noun, entry.form != .noun { form = entry.form }
      }
      found.append(CueMention(atoms: at..<match.end, classes: classes, form: form))
      at = match.end
    }
    return found
  }
}

/// The conjugation classes of one language (`paradigms.tsv`).
struct Paradigms {
  private struct Ending {
    var form: CueForm
    var drop: [UInt8]
    var endings: [[UInt8]]
  }
  private var classes: [String: [Ending]] = [:]

  init(_ data: DataFolder, language: String) throws(DataError) {
    guard let table = try data.table("paradigms", language: language) else { return }
    for row in 0..<table.count {
      let field = table.bytes(row, 3)
      let endings = field.split(separator: 0x7C, omittingEmptySubsequences: false).map(Array.init)
      classes[table.string(row, 0), default: []].append(
        Ending(
          form: try table.value(CueForm.self, row, 1), drop: table.bytes(row, 2),
          endings: endings.isEmpty ? [[]] : endings))
    }
  }

  /// All forms of a verb (its first word is inflected, the others follow); nil when the
  /// paradigm isn't known or the verb doesn't end as it must.
  func inflect(_ verb: [UInt8], by paradigm: String) -> [(CueForm, [UInt8])]? {
    guard let rows = classes[paradigm] else { return nil }
    let space = verb.firstIndex(of: 0x20) ?? verb.count
    let isReflexive = verb.starts(with: Array("se ".utf8))
    let start = isReflexive ? 3 : 0
    let end = isReflexive ? (verb[3...].firstIndex(of: 0x20) ?? verb.count) : space
    let word = Array(verb[start..<end])
    let rest = Array(verb[end...])
    var forms: [(CueForm, [UInt8])] = []
    for row in rows {
      guard word.count >= row.drop.count, Array(word.suffix(row.drop.count)) == row.drop else { return nil }
      let stem = word.dropLast(row.drop.count)
      for ending in row.endings { forms.append((row.form, Array(verb[..<start]) + stem + ending + rest)) }
    }
    return forms
  }
}
