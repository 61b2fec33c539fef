import WaybillText

/// Decides line by line what a page's text is.
struct LineKinds {
  private let lines: [TextLine]
  private let atoms: [Atom]
  private let bytes: [UInt8]
  private let titles: Set<Int>
  private let lexicon: SectionLexicon
  private let cues: [LineCue?]
  /// Indices of the first and last line of running text.
  private let prose: ClosedRange<Int>?

  init(
    _ lines: [TextLine], _ atoms: [Atom], _ bytes: [UInt8], _ titles: Set<Int>, _ lexicon: SectionLexicon
  ) {
    self.lines = lines
    self.atoms = atoms
    self.bytes = bytes
    self.titles = titles
    self.lexicon = lexicon
    cues = lines.map { lexicon.cue($0, atoms) }
    var first: Int?
    var last = 0
    var underComments = false
    for (index, line) in lines.enumerated() where !titles.contains(index) {
      if let cue = cues[index] {
        if cue.kind == .comment, cue.isHeading, first != nil { underComments = true }
        continue
      }
      guard line.isProse, !underComments else { continue }
      if first == nil { first = index }
      last = index
    }
    prose = first.map { $0...max($0, last) }
  }

  /// One kind a line.
  func kinds() -> [SectionKind] {
    var kinds: [SectionKind] = []
    var ruling: SectionKind?
    for index in lines.indices {
      let kind = titles.contains(index) ? .title : kind(of: index, under: &ruling, after: kinds.last)
      if kind == .title { ruling = nil }
      kinds.append(kind)
    }
    return kinds
  }

  private func kind(of index: Int, under ruling: inout SectionKind?, after last: SectionKind?) -> SectionKind
  {
    let line = lines[index]
    let isHead = prose.map { index < $0.lowerBound } ?? true
    if let cue = cues[index] {
      if cue.kind == .comment && isHead { return .boilerplate }
      if cue.isHeading {
        // Under comments, other headings rule too: what stands behind them is no comment.
        ruling = cue.kind
      } else if ruling != .comment, cue.kind == .byline || line.isAfterGap {
        ruling = nil
      }
      return cue.kind
    }
    if let kind = ruling {
      if kind == .comment || isRuled(line) { return kind }
      ruling = nil
    }
    if isHead { return headKind(index) }
    if let prose, index > prose.upperBound { return tailKind(index, after: last) }
    return line.firstWord == nil ? .boilerplate : .body
  }

  /// True when a line may belong to a heading above it: a headline, not running text.
  private func isRuled(_ line: TextLine) -> Bool {
    if line.isProse { return line.isBulleted && line.length < 200 }
    return !(line.isAfterGap && line.endsSentence && !line.isBulleted && line.length >= 50)
  }

  // MARK: Before the first and behind the last line of running text

  private func headKind(_ index: Int) -> SectionKind {
    let line = lines[index]
    guard line.firstWord != nil else { return .boilerplate }
    if isPath(line) || isTags(line) { return isDated(line) ? .byline : .boilerplate }
    if isDated(line) || isNames(line, upTo: 60) && titles.contains(where: { $0 < index }) { return .byline }
    if let title = titles.max(), index < title, line.length < 100, !line.endsSentence { return .boilerplate }
    return .body
  }

  private func tailKind(_ index: Int, after last: SectionKind?) -> SectionKind {
    let line = lines[index]
    guard line.words > 0 else { return .boilerplate }
    if isTags(line) { return .boilerplate }
    if isReaderLine(line) { return .comment }
    if last == .comment { return line.endsSentence ? .comment : .boilerplate }
    if isSignature(line) || isDated(line) && line.words <= 8 { return .byline }
    if isPath(line), line.longSmallWords == 0 { return .boilerplate }
    if startsWithArrow(line) || isLabelledList(line) { return .related }
    if isNames(line, upTo: 40), line.figures == 0 { return .byline }
    return .body
  }

  // MARK: Shapes

  /// A dated line: figures joined as in a date, or a month beside figures, and few words.
  private func isDated(_ line: TextLine) -> Bool {
    guard line.length < 140, line.words <= 16, line.figures > 0, !line.isBulleted else { return false }
    if line.hasNumericDate(atoms) { return line.longSmallWords <= 4 }
    return line.figures <= 6 && line.longSmallWords <= 3 && !line.endsSentence && lexicon.dates(line, atoms)
  }

  /// Only capitalised words, apart from short ones: a person, a paper, a place.
  private func isNames(_ line: TextLine, upTo length: Int) -> Bool {
    line.length <= length && line.words <= 8 && line.capitals > 0 && line.longSmallWords == 0
      && !line.endsSentence
      && !line.isBulleted && line.figures <= 1
  }

  private func isPath(_ line: TextLine) -> Bool {
    line.length < 120 && !line.endsSentence && line.pathSigns(atoms) >= 2 && line.figures <= 2
  }

  /// Every word stands behind a `#`.
  private func isTags(_ line: TextLine) -> Bool {
    guard bytes[Int(atoms[line.atoms.lowerBound].start)] == 0x23 else { return false }
    let marks = line.atoms.count { bytes[Int(atoms[$0].start)] == 0x23 }
    return marks * 4 >= line.words
  }

  /// The initials under an agency's story: `ljt/pmo/eb`.
  private func isSignature(_ line: TextLine) -> Bool {
    guard line.length <= 28, line.figures == 0, line.words <= 5 else { return false }
    let slashes = line.atoms.count { bytes[Int(atoms[$0].start)] == 0x2F }
    return slashes > 0 && !line.atoms.dropFirst().contains { atoms[$0].hasSpaceBefore }
  }

  /// Several headlines in one line behind a label: `More: one | two | three`.
  private func isLabelledList(_ line: TextLine) -> Bool {
    guard !line.endsSentence || line.pathSigns(atoms) >= 2, line.pathSigns(atoms) >= 1,
      let first = line.firstWord
    else { return false }
    return (first..<min(first + 6, line.atoms.upperBound)).contains { bytes[Int(atoms[$0].start)] == 0x3A }
  }

  private func startsWithArrow(_ line: TextLine) -> Bool {
    let first = Int(atoms[line.atoms.lowerBound].start)
    if bytes[first] == 0x3E { return true }
    guard bytes[first] == 0xE2 else { return false }
    // ➜ ➤ ► ▶ ▷ and the like
    return bytes[first + 1] == 0x9E || bytes[first + 1] == 0x96
  }

  /// A reader's line: a nickname before a colon, an answer to `@somebody`, or a count of likes at the end.
  private func isReaderLine(_ line: TextLine) -> Bool {
    guard let first = line.firstWord else { return false }
    let words = line.atoms.filter { $0 >= first }
    for at in words.prefix(8) where bytes[Int(atoms[at].start)] == 0x3A {
      let name = first..<at
      let isOneWord = name.count >= 2 && !name.dropFirst().contains { atoms[$0].hasSpaceBefore }
      let isNick = isOneWord && name.contains { atoms[$0].isDigits || bytes[Int(atoms[$0].start)] == 0x5F }
      let answers = at + 1 < line.atoms.upperBound && bytes[Int(atoms[at + 1].start)] == 0x40
      return isNick || answers
    }
    guard let last = words.last, last > first + 2, atoms[last].isDigits, atoms[last].hasSpaceBefore,
      atoms[last].end - atoms[last].start <= 3
    else { return false }
    return [0x21, 0x3F, 0x2E, 0xE2, 0x29].contains(bytes[Int(atoms[last - 1].start)])
  }
}
