import WaybillKnowledge
import WaybillText

/// One look at a document's text for the places that credit others.
struct OriginScan {
  let reader: OriginReader
  let bytes: [UInt8]
  let atoms: [Atom]
  let language: String?
  /// The lines that may credit somebody: no captions, links or comments.
  let lines: [(line: TextLine, kind: SectionKind)]

  init(
    _ reader: OriginReader, _ bytes: [UInt8], _ atoms: [Atom], _ sections: [Section], _ language: String?
  ) {
    self.reader = reader
    self.bytes = bytes
    self.atoms = atoms
    self.language = language
    var lines: [(line: TextLine, kind: SectionKind)] = []
    var at = 0
    for line in TextLine.lines(atoms, bytes, reader.signs) {
      let start = Int(atoms[line.atoms.lowerBound].start)
      while at < sections.count, sections[at].range.end <= start { at += 1 }
      let kind = at < sections.count && sections[at].range.start <= start ? sections[at].kind : .body
      if [.byline, .body, .boilerplate].contains(kind) { lines.append((line, kind)) }
    }
    self.lines = lines
  }

  // MARK: Agencies' tags

  /// The agency whose story it is, by dateline, byline or the last words.
  func tag() -> Origin? {
    let body = lines.filter { $0.kind == .body }.map(\.line)
    for line in body.prefix(3) {
      if let origin = dateline(line.atoms) { return origin }
    }
    for (line, kind) in lines where kind != .body && line.length < 140 {
      if let origin = dateline(line.atoms) ?? credit(line.atoms, allowsNames: kind == .byline) {
        return origin
      }
    }
    for line in body.suffix(2) {
      if line.length < 140, let origin = credit(line.atoms, allowsNames: false) { return origin }
      if let origin = lastWords(line.atoms) { return origin }
    }
    return nil
  }

  /// `PARIS, 3 mai (AFP) –`, `(Reuters) -`, `MOSCOW, May 3. /TASS/.`, `AFP —` at a line's start.
  private func dateline(_ line: Range<Int>) -> Origin? {
    let limit = min(line.upperBound, line.lowerBound + 30)
    for at in line.lowerBound..<limit {
      guard let found = agency(at, line.upperBound) else { continue }
      let tag = at..<found.end
      if isTagged(tag, line), isPlaceAndDate(line.lowerBound..<at) { return origin(found.outlet, tag) }
      return nil
    }
    return nil
  }

  /// True where signs set a tag off on both sides.
  private func isTagged(_ tag: Range<Int>, _ line: Range<Int>) -> Bool {
    var end = tag.upperBound
    guard end < line.upperBound else { return false }
    guard tag.lowerBound > line.lowerBound else { return sign(end) == .dash && startsAgain(end + 1, line) }
    let opens = tag.lowerBound - 1
    if sign(opens) == .open || isSlash(opens) {
      // Several agencies share a bracket: (AFP/Reuters).
      while end < line.upperBound, end < tag.upperBound + 12, sign(end) != .close, !isClosingSlash(end, opens)
      {
        end += 1
      }
      guard end < line.upperBound, sign(end) == .close || isSlash(end) else { return false }
      return startsAgain(end + 1, line)
    }
    guard sign(opens) == .dash, opens > line.lowerBound else { return false }
    return sign(end) == .point || sign(end) == .dash
  }

  private func isClosingSlash(_ at: Int, _ opens: Int) -> Bool { isSlash(opens) && isSlash(at) }

  /// True where a line goes on with a dash, another sign, or a capital: not in the middle of a sentence.
  private func startsAgain(_ at: Int, _ line: Range<Int>) -> Bool {
    guard at < line.upperBound else { return true }
    return !atoms[at].isWord || atoms[at].isCapitalised
  }

  /// True for places and dates: no word of a sentence.
  private func isPlaceAndDate(_ range: Range<Int>) -> Bool {
    guard atoms[range].count(where: \.isWord) <= 9 else { return false }
    return range.allSatisfy { at in
      let atom = atoms[at]
      guard atom.isWord else { return sign(at) != .terminator && sign(at) != .quote }
      return atom.isCapitalised || atom.end - atom.start <= 4
        || reader.lexicon.isDate(atoms, at: at, limit: range.upperBound)
    }
  }

  /// The agency of a line that says nothing but whose text it is: `AFP`, `Source: Xinhua`,
  /// `Le Monde avec AFP`, `By Ann Marlowe, Reuters`.
  ///
  /// `allowsNames`: other names may stand beside the tag, as bylines have them.
  func credit(_ range: Range<Int>, allowsNames: Bool) -> Origin? {
    var found: Origin?
    var wire: TextRange?
    var at = range.lowerBound
    while at < range.upperBound {
      if let agency = agency(at, range.upperBound) {
        // The initials under a story are no tag: `MH/PA`.
        let isInitials = at > range.lowerBound + 1 && isSlash(at - 1) && !atoms[at].hasSpaceBefore
        if found == nil, !isInitials { found = origin(agency.outlet, at..<agency.end) }
        at = agency.end
      } else if let phrase = reader.lexicon.match(atoms, at: at, limit: range.upperBound) {
        if phrase.has(.picture) || phrase.has(.subject) { return nil }
        if phrase.has(.wire), at > range.lowerBound || phrase.atoms.upperBound == range.upperBound {
          wire = text(phrase.atoms)
        }
        at = phrase.atoms.upperBound
      } else if let outlet = outlet(at, range.upperBound) {
        at = outlet.end
      } else if !atoms[at].isWord || reader.lexicon.isDate(atoms, at: at, limit: range.upperBound)
        || allowsNames && atoms[at].isCapitalised
      {
        at += 1
      } else {
        return nil
      }
    }
    return found ?? wire.map { Origin(.agency, name: "", range: $0) }
  }

  /// `… he said. (AFP)`, `… he said. — Reuters`, `… he said. AFP` at a line's end.
  private func lastWords(_ line: Range<Int>) -> Origin? {
    var end = line.upperBound
    while end > line.lowerBound, sign(end - 1) == .close || sign(end - 1) == .point || isSlash(end - 1) {
      end -= 1
    }
    for at in stride(from: end - 1, through: max(line.lowerBound + 1, end - 8), by: -1) {
      let opens = at - 1
      if sign(opens) == .open || isSlash(opens) || sign(opens) == .dash && opens > line.lowerBound {
        guard opens > line.lowerBound, endsSentence(opens - 1) else { return nil }
        return credit(at..<end, allowsNames: false)
      }
      if atoms[at].hasSpaceBefore, endsSentence(opens), let found = agency(at, end), found.end == end {
        return origin(found.outlet, at..<end)
      }
    }
    return nil
  }

  private func endsSentence(_ at: Int) -> Bool {
    switch sign(at) {
    case .point, .terminator, .full, .ellipsis, .closeQuote, .quote: true
    default: false
    }
  }

  // MARK: Atoms

  func sign(_ at: Int) -> SignClass? { atoms.indices.contains(at) ? reader.signs.sign(atoms[at]) : nil }

  func isSlash(_ at: Int) -> Bool {
    atoms[at].end - atoms[at].start == 1 && bytes[Int(atoms[at].start)] == 0x2F
  }

  /// The agency whose name or tag stands at an atom; `AP-Antilles` is another's name.
  func agency(_ at: Int, _ limit: Int) -> (outlet: Outlet, end: Int)? {
    guard let found = reader.names.agency(atoms, at: at, limit: limit, language: language) else { return nil }
    return found.end < limit && atoms[found.end].kind == .glue ? nil : found
  }

  func outlet(_ at: Int, _ limit: Int) -> (outlet: Outlet, end: Int)? {
    reader.names.match(atoms, at: at, limit: limit, language: language)
  }

  func text(_ range: Range<Int>) -> TextRange {
    TextRange(Int(atoms[range.lowerBound].start), Int(atoms[range.upperBound - 1].end))
  }

  private func origin(_ outlet: Outlet, _ tag: Range<Int>) -> Origin {
    Origin(.agency, name: outlet.name, range: text(tag))
  }
}
