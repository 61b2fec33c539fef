import WaybillKnowledge
import WaybillLanguage
import WaybillText

/// Ties the cues of saying of one sentence to the phrases that name who speaks.
struct SpeechLinks {
  private let attribution: WordClasses<AttributionClass>
  private let names: NamePhraseReader
  private let signs: Signs
  private let atoms: [Atom]
  private let bytes: [UInt8]
  private let sentence: Range<Int>
  private let phrases: [NamePhrase]
  /// True when quotation marks stand in the sentence.
  private let isQuoting: Bool

  init(
    _ attribution: WordClasses<AttributionClass>, _ names: NamePhraseReader, _ signs: Signs, _ atoms: [Atom],
    _ bytes: [UInt8],
    _ sentence: Range<Int>, _ phrases: [NamePhrase]
  ) {
    self.attribution = attribution
    self.names = names
    self.signs = signs
    isQuoting = sentence.contains { at in
      guard let sign = signs.sign(atoms[at]) else { return false }
      return sign == .quote || sign == .openQuote || sign == .closeQuote
    }
    self.atoms = atoms
    self.bytes = bytes
    self.sentence = sentence
    self.phrases = phrases
  }

  /// A verb of saying with the auxiliaries and adverbs before it.
  private struct Cue {
    /// The verb itself with its auxiliary.
    var range: Range<Int>
    /// Where the words before it that belong to it begin.
    var start: Int
    /// What follows it is its object.
    var takesObject: Bool
  }

  func speakers() -> [SpeakerMention] {
    var found: [SpeakerMention] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard atoms[at].isWord, let match = attribution.match(atoms, at: at, limit: sentence.upperBound) else {
        at += 1
        continue
      }
      if match.has(.according), !isInsidePhrase(at) {
        if let mention = source(match.atoms) { add(mention, to: &found) }
      } else if let cue = cue(match), let mention = subject(of: cue) {
        add(mention, to: &found)
      }
      at = match.atoms.upperBound
    }
    return found
  }

  /// One mention a phrase: the first cue counts.
  private func add(_ mention: SpeakerMention, to found: inout [SpeakerMention]) {
    if !found.contains(where: { $0.phrase.overlaps(mention.phrase) }) { found.append(mention) }
  }

  private func isInsidePhrase(_ at: Int) -> Bool {
    phrases.contains { $0.range.lowerBound < at && at < $0.range.upperBound }
  }

  // MARK: Cues

  private func labels(_ at: Int) -> WordClasses<AttributionClass>.Match? {
    atoms[at].isWord ? attribution.match(atoms, at: at, limit: sentence.upperBound) : nil
  }

  /// The cue at a verb or participle; nil for a participle without its auxiliary and for passives.
  private func cue(_ match: WordClasses<AttributionClass>.Match) -> Cue? {
    guard
      match.has(.verb) || match.has(.participle) || match.has(.telling) || match.has(.quoting) && isQuoting
    else {
      return nil
    }
    let behind = match.atoms.upperBound
    if behind < sentence.upperBound, atoms[behind].kind == .glue, !hasPronoun(behind) { return nil }
    let isFinite = match.has(.verb) || match.has(.telling) || match.has(.quoting)
    var start = match.atoms.lowerBound
    var auxiliary: Int?
    var at = start - 1
    var steps = 0
    while at >= sentence.lowerBound, steps < 7 {
      steps += 1
      if atoms[at].kind == .glue {
        at -= 1
        continue
      }
      guard atoms[at].isWord, let here = labelsEnding(at) else { break }
      if here.has(.passive), !here.has(.auxiliary) { return nil }
      if here.has(.auxiliary) {
        auxiliary = here.atoms.lowerBound
      } else if !(here.has(.adverb) || here.has(.pronoun) && isInverted(here.atoms.lowerBound)) {
        break
      }
      start = here.atoms.lowerBound
      at = start - 1
    }
    let takesObject = match.has(.telling)
    if isFinite, auxiliary == nil { return Cue(range: match.atoms, start: start, takesObject: takesObject) }
    guard let auxiliary else { return nil }
    return Cue(range: auxiliary..<match.atoms.upperBound, start: start, takesObject: takesObject)
  }

  /// True for "explique-t-il": a pronoun stands behind the verb's hyphen.
  private func hasPronoun(_ glue: Int) -> Bool {
    for at in [glue + 1, glue + 3] where at < sentence.upperBound {
      if let match = labels(at), match.has(.pronoun) { return true }
    }
    return false
  }

  /// The longest attribution word that ends at an atom.
  private func labelsEnding(_ at: Int) -> WordClasses<AttributionClass>.Match? {
    var best: WordClasses<AttributionClass>.Match?
    for start in stride(from: at, through: max(sentence.lowerBound, at - 4), by: -1) {
      if let match = labels(start), match.atoms.upperBound == at + 1 { best = match }
    }
    return best
  }

  /// True for a pronoun behind a hyphen: "a-t-il".
  private func isInverted(_ at: Int) -> Bool {
    at > sentence.lowerBound && atoms[at - 1].kind == .glue
  }

  // MARK: Subjects

  private func subject(of cue: Cue) -> SpeakerMention? {
    if let pronoun = invertedPronoun(of: cue) { return mention(pronoun, cue) }
    let opens = isAfterQuote(cue.start)
    if opens, !cue.takesObject, let behind = phraseBehind(cue) { return mention(behind, cue) }
    if let before = phraseBefore(cue) { return mention(before, cue) }
    if let pronoun = pronounBefore(cue) { return mention(pronoun, cue) }
    return opens || cue.takesObject || isRelative(cue.start)
      ? nil : phraseBehind(cue).map { mention($0, cue) }
  }

  private func mention(_ phrase: NamePhrase, _ cue: Cue) -> SpeakerMention {
    SpeakerMention(name: phrase.label, phrase: phrase.range, kind: phrase.kind, cue: cue.range)
  }

  private func mention(_ pronoun: Range<Int>, _ cue: Cue) -> SpeakerMention {
    SpeakerMention(name: pronoun, phrase: pronoun, kind: .pronoun, cue: cue.range)
  }

  /// "explique-t-il", "a-t-elle ajouté".
  private func invertedPronoun(of cue: Cue) -> Range<Int>? {
    for at in cue.start..<cue.range.upperBound where isInverted(at) {
      if let match = labels(at), match.has(.pronoun), match.atoms.count == 1 { return match.atoms }
    }
    var at = cue.range.upperBound
    guard at < sentence.upperBound, atoms[at].kind == .glue else { return nil }
    at += 1
    if at + 1 < sentence.upperBound, atoms[at].isWord, atoms[at + 1].kind == .glue { at += 2 }
    guard at < sentence.upperBound, let match = labels(at), match.has(.pronoun) else { return nil }
    return match.atoms
  }

  private func pronounBefore(_ cue: Cue) -> Range<Int>? {
    let at = cue.start - 1
    guard at >= sentence.lowerBound, let match = labelsEnding(at), match.has(.pronoun) else { return nil }
    return match.atoms
  }

  /// True where a quotation or a comma stands before: what follows the verb may be its subject.
  private func isAfterQuote(_ start: Int) -> Bool {
    guard start > sentence.lowerBound else { return false }
    switch signs.sign(atoms[start - 1]) {
    case .closeQuote, .quote, .separator, .dash, .terminator, .ellipsis, .openQuote: return true
    default: return false
    }
  }

  /// "comme l'a annoncé X", "qu'a confirmé X" are no relative clauses, but "which said" is one.
  private func isRelative(_ start: Int) -> Bool {
    guard start > sentence.lowerBound else { return true }
    return atoms[start - 1].isDigits
  }

  /// The phrase that follows the verb, behind adverbs and days.
  private func phraseBehind(_ cue: Cue) -> NamePhrase? {
    var at = cue.range.upperBound
    var steps = 0
    while at < sentence.upperBound, steps < 5 {
      if let phrase = phrases.first(where: { $0.range.lowerBound == at }) { return withApposition(phrase) }
      guard atoms[at].isDigits || atoms[at].isWord,
        let next = labels(at).map({ $0.atoms.upperBound }) ?? (atoms[at].isDigits ? at + 1 : nil),
        labels(at)?.has(.adverb) ?? true
      else { return nil }
      at = next
      steps += 1
    }
    return nil
  }

  /// "le ministre de la Défense, Sébastien Lecornu" and "John Smith, a spokesman": one speaker.
  private func withApposition(_ phrase: NamePhrase) -> NamePhrase {
    let comma = phrase.range.upperBound
    guard comma + 1 < sentence.upperBound, isComma(comma), !isLocative(phrase),
      let next = phrases.first(where: { $0.range.lowerBound == comma + 1 })
    else { return phrase }
    return merged(phrase, next) ?? phrase
  }

  /// One speaker of two phrases where one gives the name and the other the office.
  private func merged(_ first: NamePhrase, _ second: NamePhrase) -> NamePhrase? {
    let range = first.range.lowerBound..<second.range.upperBound
    if first.name == nil, first.kind == .person, let name = second.name {
      return NamePhrase(range: range, name: name, head: first.head, kind: .person)
    }
    if let name = first.name, second.kind == .person, second.name == nil || second.head != nil {
      return NamePhrase(range: range, name: name, head: second.head, kind: .person)
    }
    return nil
  }

  private func isComma(_ at: Int) -> Bool { bytes[Int(atoms[at].start)] == 0x2C }

  /// The phrase before the verb: directly, or before an apposition or clause between commas.
  private func phraseBefore(_ cue: Cue) -> NamePhrase? {
    guard let last = phrases.last(where: { $0.range.upperBound <= cue.start && !isLocative($0) }) else {
      return nil
    }
    let gap = last.range.upperBound..<cue.start
    if gap.isEmpty { return last }
    guard gap.count <= 30 else { return nil }
    if let pronoun = pronounBefore(cue), !isRelativePronoun(pronoun) { return nil }
    // A comma right before the verb closes what stands between.
    guard isClosing(gap.upperBound - 1) else { return isThin(gap) ? widened(last, gap) : nil }
    let open = openingComma(before: gap.upperBound - 1)
    if let open, let subject = phrases.last(where: { $0.range.upperBound == open && !isLocative($0) }) {
      let inner = phrases.first { $0.range.lowerBound == open + 1 }
      return inner.flatMap { merged(subject, $0) } ?? subject
    }
    return nil
  }

  /// True for a phrase behind a preposition, which is no subject.
  private func isLocative(_ phrase: NamePhrase) -> Bool {
    let before = phrase.range.lowerBound - 1
    guard before >= sentence.lowerBound else { return false }
    let word = atoms[before].kind == .glue && before > sentence.lowerBound ? before - 1 : before
    return names.roles.match(atoms, at: word, limit: word + 1)?.has(.preposition) ?? false
  }

  /// "the Czech planemaker", "l'armée russe": with the words that stand between noun and verb.
  private func widened(_ phrase: NamePhrase, _ gap: Range<Int>) -> NamePhrase {
    guard phrase.kind == .body, gap.count <= 2,
      gap.allSatisfy({ atoms[$0].isWord && labels($0) == nil && atoms[$0].end - atoms[$0].start >= 4 })
    else { return phrase }
    let whole = phrase.label.lowerBound..<gap.upperBound
    return NamePhrase(
      range: phrase.range.lowerBound..<gap.upperBound, name: phrase.name == nil ? nil : whole, head: whole,
      kind: .body)
  }

  private func isRelativePronoun(_ pronoun: Range<Int>) -> Bool {
    // "who", "qui" stand behind the name or its comma.
    phrases.contains {
      $0.range.upperBound == pronoun.lowerBound || $0.range.upperBound == pronoun.lowerBound - 1
    }
  }

  private func isClosing(_ at: Int) -> Bool {
    guard let sign = signs.sign(atoms[at]) else { return false }
    return sign == .separator && isComma(at) || sign == .close || sign == .dash
  }

  /// The sign that opens what the comma, bracket or dash at `close` closes.
  private func openingComma(before close: Int) -> Int? {
    let wanted: SignClass =
      signs.sign(atoms[close]) == .close ? .open : signs.sign(atoms[close]) ?? .separator
    var at = close - 1
    while at > sentence.lowerBound, close - at < 28 {
      let sign = signs.sign(atoms[at])
      if sign == .quote || sign == .closeQuote || sign == .openQuote { return nil }
      if sign == wanted, wanted != .separator || isComma(at),
        phrases.contains(where: { $0.range.upperBound == at })
      {
        return at
      }
      at -= 1
    }
    return nil
  }

  /// Only words that may stand between a subject and its verb.
  private func isThin(_ gap: Range<Int>) -> Bool {
    var at = gap.lowerBound
    var words = 0
    while at < gap.upperBound {
      if signs.sign(atoms[at]) == .close || signs.sign(atoms[at]) == .open || atoms[at].kind == .glue
        || isComma(at)
      {
        at += 1
        continue
      }
      guard atoms[at].isWord, !atoms[at].isCapitalised else { return false }
      if let match = labels(at), match.has(.verb) || match.has(.participle) { return false }
      words += labels(at)?.has(.adverb) ?? false ? 0 : 1
      at = labels(at)?.atoms.upperBound ?? at + 1
    }
    return words <= 3
  }

  // MARK: Sources

  /// The source behind "according to": a phrase, or else the words up to the next sign.
  private func source(_ cue: Range<Int>) -> SpeakerMention? {
    var at = cue.upperBound
    while at < sentence.upperBound, atoms[at].kind == .glue { at += 1 }
    if let phrase = phrases.first(where: {
      $0.range.lowerBound <= at && at < $0.range.upperBound || $0.range.lowerBound == at
    }) {
      let whole = withApposition(phrase)
      let start = max(whole.range.lowerBound, at)
      let name =
        whole.label.lowerBound >= start ? whole.label : start..<max(whole.label.upperBound, start + 1)
      return SpeakerMention(name: name, phrase: start..<whole.range.upperBound, kind: whole.kind, cue: cue)
    }
    if at < sentence.upperBound, let match = labels(at), match.has(.pronoun) || match.has(.adverb) {
      return SpeakerMention(name: match.atoms, phrase: match.atoms, kind: .pronoun, cue: cue)
    }
    var end = at
    while end < sentence.upperBound, end - at < 6, atoms[end].isWord || atoms[end].kind == .glue,
      labels(end)?.has(.verb) != true
    {
      end += 1
    }
    while end > at, !atoms[end - 1].isWord { end -= 1 }
    guard end > at else { return nil }
    // A known phrase a little further on tells who it is: "the newly appointed minister".
    if let phrase = phrases.first(where: { $0.range.lowerBound > at && $0.range.lowerBound <= end }) {
      return SpeakerMention(
        name: phrase.label, phrase: at..<phrase.range.upperBound, kind: phrase.kind, cue: cue)
    }
    return SpeakerMention(name: at..<end, phrase: at..<end, kind: .anonymous, cue: cue)
  }
}
