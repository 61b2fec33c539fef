import WaybillKnowledge
import WaybillText

extension OriginScan {
  /// The origin that a note states: "This article was originally published by …".
  func statement() -> Origin? {
    var translated: Origin?
    for (index, entry) in lines.enumerated() {
      let isAtEdge = index < 4 || index >= lines.count - 8
      guard entry.line.length < 600, isAtEdge || entry.kind != .body else { continue }
      for start in starts(entry.line.atoms) {
        guard let origin = statement(start, entry.line.atoms.upperBound) else { continue }
        if origin.relation == .republished { return origin }
        translated = translated ?? origin
      }
    }
    return translated
  }

  /// Where notes may start in a line: at its start, behind a sentence's end, in brackets.
  private func starts(_ line: Range<Int>) -> [Int] {
    line.filter { at in
      guard atoms[at].isWord, at > line.lowerBound else { return atoms[at].isWord }
      switch sign(at - 1) {
      case .point, .terminator, .full, .open, .bullet, .dash: return true
      case nil: return !atoms[at - 1].isWord && !atoms[at - 1].isDigits && at == line.lowerBound + 1
      default: return false
      }
    }
  }

  private func statement(_ start: Int, _ limit: Int) -> Origin? {
    guard let first = phrase(start, limit) else { return nil }
    if first.has(.subject) {
      // "This article by Ann Marlowe was first published …"
      for at in first.atoms.upperBound..<min(limit, first.atoms.upperBound + 8) {
        if endsClause(at) { return nil }
        guard let verb = phrase(at, limit) else { continue }
        if verb.has(.permission) || verb.has(.published) || verb.has(.translated) {
          return origin(start, verb, limit)
        }
      }
      return nil
    }
    return first.has(.bare) || first.has(.permission) || first.has(.translated)
      ? origin(start, first, limit) : nil
  }

  private func origin(_ start: Int, _ phrase: WordClasses<OriginWord>.Match, _ limit: Int) -> Origin? {
    let name = name(phrase.atoms.upperBound, limit)
    let range = text(start..<max(phrase.atoms.upperBound, name?.end ?? 0))
    if phrase.has(.translated) {
      return Origin(.translated, name: firstOutlet(phrase.atoms.upperBound, limit) ?? "", range: range)
    }
    guard let name else {
      return phrase.has(.permission) ? Origin(.republished, name: "", range: range) : nil
    }
    return Origin(name.isAgency ? .agency : .republished, name: name.text, range: range)
  }

  /// The name behind a credit: a known outlet, else a run of capitalised words; a date or an
  /// ordinary word is none.
  private func name(_ start: Int, _ limit: Int) -> (text: String, end: Int, isAgency: Bool)? {
    var at = start
    var isLinked = false
    while at < limit {
      if let found = outlet(at, limit) { return (found.outlet.name, found.end, found.outlet.type == .agency) }
      if atoms[at].isDigits || reader.lexicon.isDate(atoms, at: at, limit: limit) || endsClause(at) {
        return nil
      }
      guard atoms[at].isWord else {
        at += 1
        continue
      }
      if let phrase = phrase(at, limit), phrase.has(.link) || phrase.has(.by) {
        at = phrase.atoms.upperBound
        isLinked = true
        continue
      }
      // "First published: IST 21:14" names nobody.
      guard isLinked || sign(at - 1) != .separator, atoms[at].isCapitalised else { return nil }
      let end = runEnd(at, limit)
      let range = text(at..<end)
      return (String(decoding: bytes[range.start..<range.end], as: UTF8.self), end, false)
    }
    return nil
  }

  /// Behind a run of capitalised words, figures, and small words between them.
  private func runEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    var at = end
    while at < limit, at < start + 10 {
      let atom = atoms[at]
      if atom.isWord && atom.isCapitalised && !reader.lexicon.isDate(atoms, at: at, limit: limit) {
        end = at + 1
      } else if atom.kind != .glue && !(atom.isWord && atom.end - atom.start <= 3 && atom.hasSpaceBefore) {
        break
      }
      at += 1
    }
    return end
  }

  private func firstOutlet(_ start: Int, _ limit: Int) -> String? {
    for at in start..<limit where atoms[at].isCapitalised {
      if let found = outlet(at, limit) { return found.outlet.name }
    }
    return nil
  }

  private func phrase(_ at: Int, _ limit: Int) -> WordClasses<OriginWord>.Match? {
    reader.lexicon.match(atoms, at: at, limit: limit)
  }

  private func endsClause(_ at: Int) -> Bool {
    switch sign(at) {
    case .point, .terminator, .full, .close: true
    default: false
    }
  }
}
