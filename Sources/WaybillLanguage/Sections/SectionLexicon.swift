import WaybillKnowledge
import WaybillText

/// Where in a line the words of `sections.tsv` count.
enum SectionPlace: String, CaseIterable, Sendable {
  /// The line is the phrase, and the lines below belong to it.
  case heading
  /// The line starts with the phrase.
  case start
  /// The line is nothing but the phrase.
  case `is` = "is"
  /// The line, a short one, has the phrase somewhere.
  case contains
  /// The word dates a line that has figures too.
  case date
}

/// What the words of a line say of it.
struct LineCue {
  var kind: SectionKind
  /// True when the lines below belong to it.
  var isHeading: Bool
}

/// The words that tell what the lines around an article are, of all languages together: pages mix them.
struct SectionLexicon: Sendable {
  private struct Entry: Sendable {
    var kind: SectionKind
    var place: SectionPlace
  }

  private var trie = PhraseTrie(key: .fold)
  private var entries: [Entry] = []

  init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    for code in ["_common"] + (try data.languages()) {
      guard let table = try data.table("sections", language: code) else { continue }
      let words = try table.column("words")
      for row in 0..<table.count {
        let entry = Entry(
          kind: try table.value(SectionKind.self, row, 0), place: try table.value(SectionPlace.self, row, 1))
        for form in try table.forms(row, words) {
          trie.insert(atomizer.learn(form.bytes), value: Int32(entries.count))
        }
        entries.append(entry)
      }
    }
  }

  /// What the line is by its words, if they tell.
  func cue(_ line: TextLine, _ atoms: [Atom]) -> LineCue? {
    guard let first = line.firstWord else { return nil }
    if let cue = startCue(line, atoms, first) ?? startCue(line, atoms, line.atoms.lowerBound) { return cue }
    guard line.length < 160 else { return nil }
    for at in first..<line.atoms.upperBound {
      for entry in matches(atoms, at, line).entries where entry.place == .contains {
        return LineCue(kind: entry.kind, isHeading: false)
      }
    }
    return nil
  }

  private func startCue(_ line: TextLine, _ atoms: [Atom], _ first: Int) -> LineCue? {
    let found = matches(atoms, first, line)
    guard !found.entries.isEmpty else { return nil }
    let rest = found.end..<line.atoms.upperBound
    let isAlone = !atoms[rest].contains { $0.isWord }
    let isTitled =
      rest.first.map { line.separates(atoms[$0]) } ?? false || line.separates(atoms[found.end - 1])
    for entry in found.entries {
      switch entry.place {
      case .heading where isAlone: return LineCue(kind: entry.kind, isHeading: true)
      case .heading where isTitled && line.length < 400:
        return LineCue(kind: entry.kind, isHeading: entry.kind == .comment)
      // "Plus de Actualités de la défense": a short line that goes on like a headline.
      case .heading
      where line.length < 60 && !line.endsSentence && found.end - first > 1 && entry.kind == .related:
        return LineCue(kind: entry.kind, isHeading: true)
      case .is where isAlone: return LineCue(kind: entry.kind, isHeading: false)
      case .start where isStart(entry.kind, line, atoms, rest, isTitled: isTitled || isAlone):
        return LineCue(
          kind: entry.kind, isHeading: isAlone && (entry.kind == .related || entry.kind == .comment))
      default: continue
      }
    }
    return nil
  }

  /// A phrase at a line's start counts in a short line, or where a colon or the like sets it off.
  private func isStart(
    _ kind: SectionKind, _ line: TextLine, _ atoms: [Atom], _ rest: Range<Int>, isTitled: Bool
  ) -> Bool {
    if isTitled { return line.length < 600 }
    guard kind == .byline else { return line.length < 260 }
    guard line.length < 140, !line.endsSentence, let next = rest.first else { return false }
    return atoms[next].isCapitalised || !atoms[next].isWord || atoms[rest].contains { $0.isDigits }
  }

  private func matches(_ atoms: [Atom], _ at: Int, _ line: TextLine) -> (entries: [Entry], end: Int) {
    guard let match = trie.longestMatch(atoms, at: at, limit: line.atoms.upperBound) else { return ([], at) }
    return (match.values.map { entries[Int($0)] }, match.end)
  }

  /// True when a word of the line names a month or day.
  func dates(_ line: TextLine, _ atoms: [Atom]) -> Bool {
    line.atoms.contains { at in
      atoms[at].isWord && matches(atoms, at, line).entries.contains { $0.place == .date }
    }
  }
}
