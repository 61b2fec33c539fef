public import WaybillKnowledge
public import WaybillText

/// The cues of one language: `cues.tsv`, inflected by `paradigms.tsv`.
public struct CueLexicon: Sendable {
  private struct Entry: Sendable {
    var cueClass: CueClass
    var form: CueForm
    /// The key of the particle that must close the clause; 0 for none.
    var particle: UInt64 = 0
  }

  private var trie = PhraseTrie(key: .lower)
  /// Verbs whose particle stands apart: "gibt … ab".
  private var split = PhraseTrie(key: .lower)
  private var entries: [Entry] = []
  private let traits: LanguageTraits
  /// Words that may follow a clause's last word.
  private let grammar: WordClasses<GrammarFunction>

  /// Reads a language's cues; a language without any has an empty lexicon.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    traits = try LanguageTraits(data, language: language)
    grammar = try WordClasses(data, "grammar", language: language, &atomizer)
    let paradigms = try Paradigms(data, language: language)
    guard let table = try data.table("cues", language: language) else { return }
    for row in 0..<table.count {
      let cueClass = try table.value(CueClass.self, row, 0)
      let how = table.string(row, 1)
      for word in try table.baseForms(row, 2) {
        if let form = CueForm(rawValue: how) {
          for spelling in table.spellings(word.bytes) { add(atomizer.learn(spelling), cueClass, form) }
          continue
        }
        guard let inflected = paradigms.inflect(word.bytes, by: how) else {
          throw DataError(
            file: table.path, line: table.line(row),
            problem: "'\(String(decoding: word.bytes, as: UTF8.self))' does not fit the paradigm '\(how)'")
        }
        for word in inflected {
          guard let particle = word.particle else {
            for spelling in table.spellings(word.bytes) { add(atomizer.learn(spelling), cueClass, word.form) }
            continue
          }
          let atoms = atomizer.learn(word.bytes)
          let id = atomizer.learn(particle).first?.lower ?? 0
          split.insert(atoms, value: Int32(entries.count))
          entries.append(Entry(cueClass: cueClass, form: word.form, particle: id))
        }
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
      // Within a sentence a capital makes a noun: "das Versprechen", but "sie versprechen".
      let isNoun =
        traits.hasCapitalNouns && atoms[at].isCapitalised && at > range.lowerBound
        && atoms[at - 1].kind != .punctuation
      guard atoms[at].kind == .word,
        let cue = (isNoun ? nil : separated(atoms, at, range.upperBound))
          ?? joined(atoms, at, range.upperBound, isNoun: isNoun)
      else {
        at += 1
        continue
      }
      found.append(cue)
      at = cue.atoms.upperBound
    }
    return found
  }

  private func joined(_ atoms: [Atom], _ at: Int, _ limit: Int, isNoun: Bool) -> CueMention? {
    guard let match = trie.longestMatch(atoms, at: at, limit: limit) else { return nil }
    let found = match.values.map { entries[Int($0)] }.filter { !isNoun || $0.form == .noun }
    return found.isEmpty ? nil : mention(at..<match.end, found)
  }

  /// A verb whose particle closes its clause; the cue is the verb alone.
  private func separated(_ atoms: [Atom], _ at: Int, _ limit: Int) -> CueMention? {
    guard let match = split.longestMatch(atoms, at: at, limit: limit) else { return nil }
    let candidates = match.values.map { entries[Int($0)] }
    for next in match.end..<min(limit, match.end + 40) {
      let fitting = candidates.filter { $0.particle == atoms[next].lower }
      if !fitting.isEmpty, next == match.end || isLast(next, atoms, limit) {
        return mention(at..<match.end, fitting)
      }
    }
    return nil
  }

  /// True where a clause may end behind an atom.
  private func isLast(_ at: Int, _ atoms: [Atom], _ limit: Int) -> Bool {
    guard at + 1 < limit, atoms[at + 1].kind == .word, atoms[at + 1].hasSpaceBefore else { return true }
    return grammar.match(atoms, at: at + 1, limit: limit).map { $0.has(.conjunction) || $0.has(.contrast) }
      ?? false
  }

  private func mention(_ atoms: Range<Int>, _ found: [Entry]) -> CueMention {
    var classes: [CueClass] = []
    var form = CueForm.noun
    for entry in found {
      if classes.isEmpty { form = entry.form }
      if !classes.contains(entry.cueClass) { classes.append(entry.cueClass) }
      // A word that is both noun and verb form is told apart by its neighbours later on.
      if form == .noun, entry.form != .noun { form = entry.form }
    }
    return CueMention(atoms: atoms, classes: classes, form: form)
  }
}
