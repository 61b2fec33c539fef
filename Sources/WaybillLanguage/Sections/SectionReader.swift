public import WaybillKnowledge
public import WaybillText

/// Cuts a plain text into its sections: the article, and what a page puts around it.
///
/// Input: a text and its atoms; output: sections that cover the whole text in order, without gap
/// or overlap, cut at line breaks. What nothing speaks against is body, so that no sentence of an
/// article is lost.
public struct SectionReader: Sendable {
  private let lexicon: SectionLexicon
  private let signs: Signs
  private let titleAtomizer: Atomizer

  /// Reads the words of all languages.
  public init(_ data: DataFolder, _ atomizer: inout Atomizer) throws(DataError) {
    lexicon = try SectionLexicon(data, &atomizer)
    signs = try Signs(data, &atomizer)
    titleAtomizer = Atomizer(folding: try Folding(data))
  }

  /// The sections of a text; `title` is the headline as it came apart from the text.
  public func sections(_ bytes: [UInt8], _ atoms: [Atom], title: String?) -> [Section] {
    guard !bytes.isEmpty else { return [] }
    let lines = TextLine.lines(atoms, bytes, signs)
    let titles = titleLines(lines, atoms, bytes, title)
    let kinds = LineKinds(lines, atoms, bytes, titles, lexicon).kinds()
    var sections: [Section] = []
    for (line, kind) in zip(lines, kinds) {
      let start = sections.isEmpty ? 0 : Int(atoms[line.atoms.lowerBound].start)
      if let last = sections.last, last.kind == kind { continue }
      if !sections.isEmpty { sections[sections.count - 1].range.end = start }
      sections.append(Section(kind, TextRange(start, bytes.count)))
    }
    return sections.isEmpty ? [Section(.boilerplate, TextRange(0, bytes.count))] : sections
  }

  /// The lines among the first ones that repeat the title, or else the first line that looks like one.
  private func titleLines(_ lines: [TextLine], _ atoms: [Atom], _ bytes: [UInt8], _ title: String?) -> Set<
    Int
  > {
    var found: Set<Int> = []
    let wanted = title.map { key(Array($0.utf8)) } ?? []
    for (index, line) in lines.prefix(12).enumerated()
    where wanted.count >= 4 && line.length < 4 * wanted.count + 80 {
      let first = Int(atoms[line.atoms.lowerBound].start)
      let words = key(Array(bytes[first..<first + line.length]))
      if Self.contains(words, wanted), words.count <= wanted.count + 60 || words.starts(with: wanted) {
        found.insert(index)
      }
    }
    if found.isEmpty {
      let first = lines.prefix(6).firstIndex { line in
        line.length < 200 && line.words >= 3 && !line.isBulleted && !line.hasNumericDate(atoms)
          && lexicon.cue(line, atoms) == nil && line.pathSigns(atoms) < 2
      }
      if let first, !lines[first].endsSentence || first == 0 && lines[first].length < 120 {
        found.insert(first)
      }
    }
    return found
  }

  /// The letters and figures of a text in lower case without accents.
  private func key(_ bytes: [UInt8]) -> [UInt8] {
    titleAtomizer.folded(bytes, TextRange(0, bytes.count)).filter { byte in
      byte >= 0x80 && byte != 0xE2 && byte != 0xC2 || byte >= 0x61 && byte <= 0x7A
        || byte >= 0x30 && byte <= 0x39
    }
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, text.count >= part.count else { return false }
    for start in 0...text.count - part.count where text[start] == first {
      if text[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
