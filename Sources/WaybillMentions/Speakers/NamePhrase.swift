import WaybillKnowledge
import WaybillLanguage
import WaybillText

/// A phrase that may name who speaks: "le ministre serbe de la Défense, Miloš Vučević".
struct NamePhrase {
  var range: Range<Int>
  /// The personal or proper name; nil when only an office or a noun stands.
  var name: Range<Int>?
  /// The office or noun with its complements.
  var head: Range<Int>?
  var kind: SpeakerKind

  /// What to call the speaker.
  var label: Range<Int> { name ?? head ?? range }
}

/// Reads phrases that name people and bodies in one sentence.
///
/// A class, since every walk holds one.
final class NamePhraseReader: Sendable {
  let roles: WordClasses<RoleClass>
  private let openers: WordClasses<AbbreviationClass>
  private let attribution: WordClasses<AttributionClass>

  init(
    _ data: DataFolder, language: String, _ attribution: WordClasses<AttributionClass>,
    _ atomizer: inout Atomizer
  ) throws(DataError) {
    roles = try WordClasses(data, "roles", language: language, &atomizer)
    openers = try WordClasses(data, "abbreviations", language: language, &atomizer)
    self.attribution = attribution
  }

  /// The phrases of a sentence, ascending, without overlap.
  func phrases(_ atoms: [Atom], _ bytes: [UInt8], _ sentence: Range<Int>) -> [NamePhrase] {
    var found: [NamePhrase] = []
    var at = sentence.lowerBound
    var walk = PhraseWalk(self, atoms, bytes, sentence)
    while at < sentence.upperBound {
      if let phrase = walk.phrase(at) {
        found.append(phrase)
        at = max(phrase.range.upperBound, at + 1)
      } else {
        at += 1
      }
    }
    return found
  }

  func match(_ atoms: [Atom], _ at: Int, _ limit: Int) -> WordClasses<RoleClass>.Match? {
    atoms[at].kind == .glue ? nil : roles.match(atoms, at: at, limit: limit)
  }

  func isSaying(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Bool {
    guard let match = attribution.match(atoms, at: at, limit: limit) else { return false }
    return match.has(.verb) || match.has(.participle) || match.has(.auxiliary) || match.has(.according)
  }

  /// True for a word that has a capital only because it opens the sentence.
  func isOpener(_ atoms: [Atom], _ at: Int) -> Bool {
    openers.match(atoms, at: at, limit: at + 1)?.has(.starter) ?? false
  }
}

/// Reads one phrase from a given atom on.
struct PhraseWalk {
  private let reader: NamePhraseReader
  private let atoms: [Atom]
  private let bytes: [UInt8]
  private let sentence: Range<Int>
  private var at = 0
  private var start = 0
  private var name: Range<Int>?
  private var head: Range<Int>?
  private var kind: SpeakerKind?
  /// True behind "of" and the like, where what follows belongs to the noun before.
  private var isComplement = false
  private var hasTitle = false
  /// Where a run of articles leads that an earlier start has walked through, by the articles' places.
  private var articleEnds: [Int: Int] = [:]

  init(_ reader: NamePhraseReader, _ atoms: [Atom], _ bytes: [UInt8], _ sentence: Range<Int>) {
    self.reader = reader
    self.atoms = atoms
    self.bytes = bytes
    self.sentence = sentence
  }

  /// The phrase that starts at an atom.
  mutating func phrase(_ first: Int) -> NamePhrase? {
    start = first
    at = first
    name = nil
    head = nil
    kind = nil
    isComplement = false
    hasTitle = false
    skipArticles()
    var end = at
    while at < sentence.upperBound {
      let before = at
      guard step() else {
        at = before
        break
      }
      if kind != nil || name != nil { end = at }
    }
    end = trimmed(end)
    guard end > start, kind != nil || name != nil else { return nil }
    return NamePhrase(range: start..<end, name: name, head: head, kind: kind ?? nameKind())
  }

  /// Two capitalised words and more are a person unless a noun or an acronym says otherwise.
  private func nameKind() -> SpeakerKind {
    guard let name else { return .body }
    let words = name.filter { atoms[$0].isWord }
    let isAcronym = words.contains {
      atoms[$0].flags.contains(.allCapitals) && atoms[$0].end - atoms[$0].start <= 5
    }
    return hasTitle || words.count >= 2 && words.count <= 4 && !isAcronym ? .person : .body
  }

  private func trimmed(_ end: Int) -> Int {
    max(end, name?.upperBound ?? 0, head?.upperBound ?? 0)
  }

  private mutating func skipArticles() {
    if !articleEnds.isEmpty, let end = articleEnds[at] {
      at = end
      return
    }
    let first = at
    var places: [Int] = []
    defer { for place in places { articleEnds[place] = at } }
    while at < sentence.upperBound, let match = reader.match(atoms, at, sentence.upperBound),
      match.has(.article),
      !match.has(.body), !match.has(.role), !match.has(.anonymous), !match.has(.title)
    {
      if at > first { places.append(at) }
      at = match.atoms.upperBound
      skipGlue()
    }
  }

  private mutating func skipGlue() {
    while at < sentence.upperBound, atoms[at].kind == .glue { at += 1 }
  }

  /// Takes the next word of the phrase; false when the phrase ends here.
  private mutating func step() -> Bool {
    if at > start, atoms[at].flags.contains(.lineBreakBefore) { return false }
    skipGlue()
    guard at < sentence.upperBound, atoms[at].isWord else { return false }
    let match = reader.match(atoms, at, sentence.upperBound)
    if let match, takeNoun(match) { return true }
    if atoms[at].isCapitalised, !(match?.has(.notName) ?? false), !opensClause(at) {
      return takeName()
    }
    if let match, match.has(.particle), name == nil, isHyphenated(at) { return takeName() }
    guard kind != nil || name != nil else { return false }
    if let match, match.has(.link), kind != nil { return takeLink(match) }
    return takeAdjective()
  }

  /// True for a word with a capital only because it opens the sentence or a quotation.
  private func opensClause(_ index: Int) -> Bool {
    guard index == sentence.lowerBound || atoms[index - 1].kind == .punctuation else { return false }
    return reader.isOpener(atoms, index)
  }

  /// True for `al-Maliki`: a hyphen and a capital follow.
  private func isHyphenated(_ index: Int) -> Bool {
    index + 2 < sentence.upperBound && isHyphen(index + 1) && atoms[index + 2].isCapitalised
  }

  private func isHyphen(_ index: Int) -> Bool {
    guard atoms[index].kind == .glue else { return false }
    let lead = bytes[Int(atoms[index].start)]
    return lead == 0x2D || lead == 0xE2 && bytes[Int(atoms[index].start) + 2] <= 0x91
  }

  private mutating func takeNoun(_ match: WordClasses<RoleClass>.Match) -> Bool {
    let found: SpeakerKind
    if match.has(.title) {
      hasTitle = true
      at = match.atoms.upperBound
      isComplement = false
      if at < sentence.upperBound, bytes[Int(atoms[at].start)] == 0x2E, !atoms[at].hasSpaceBefore { at += 1 }
      return true
    } else if match.has(.media) {
      found = .media
    } else if match.has(.role) {
      found = .person
    } else if match.has(.anonymous) {
      found = .anonymous
    } else if match.has(.body) {
      found = .body
    } else if match.has(.document) {
      found = .document
    } else {
      return false
    }
    // Behind "of", the noun belongs to the one before; a name before a noun belongs to it.
    if !isComplement || kind == nil {
      let isOffice = kind == .person && found == .body && head != nil
      if !isOffice { kind = kind == .person && found == .anonymous ? kind : found }
      if found == .person || kind != .person {
        head = (head?.lowerBound ?? name?.lowerBound ?? match.atoms.lowerBound)..<match.atoms.upperBound
        if found != .media || name != nil { name = nil }
      }
    } else if let head {
      self.head = head.lowerBound..<match.atoms.upperBound
    }
    at = match.atoms.upperBound
    isComplement = false
    return true
  }

  /// Takes a run of capitalised words with its particles, hyphens and initials.
  private mutating func takeName() -> Bool {
    let first = at
    var end = at
    while at < sentence.upperBound, at == first || joins(at) {
      let atom = atoms[at]
      let isLetter = atom.end - atom.start <= 2 && atom.isCapitalised
      at += 1
      end = at
      // The point of an initial: "A. Maïga".
      if isLetter, at + 1 < sentence.upperBound, bytes[Int(atoms[at].start)] == 0x2E,
        !atoms[at].hasSpaceBefore,
        atoms[at + 1].isCapitalised
      {
        at += 1
        end = at
      }
      if at < sentence.upperBound, atoms[at].kind == .glue {
        guard at + 1 < sentence.upperBound, atoms[at + 1].isCapitalised || isSyllable(at + 1) else { break }
        at += 1
        end = at
      } else if let skip = particles(at) {
        at = skip
        end = at
      }
    }
    at = end
    while end > first, !atoms[end - 1].isWord, bytes[Int(atoms[end - 1].start)] != 0x2E { end -= 1 }
    assign(first..<end)
    isComplement = false
    return true
  }

  private func joins(_ index: Int) -> Bool {
    let atom = atoms[index]
    guard atom.isWord, !atom.flags.contains(.lineBreakBefore) else { return false }
    if let match = reader.match(atoms, index, sentence.upperBound) {
      if match.has(.role) || match.has(.body) || match.has(.title) || match.has(.notName) || match.has(.media)
      {
        return false
      }
    }
    return atom.isCapitalised || atoms[index - 1].kind == .glue
  }

  /// The second half of a name behind a hyphen: `Eun-ho`.
  private func isSyllable(_ index: Int) -> Bool {
    isHyphen(index - 1) && atoms[index].isWord && atoms[index].end - atoms[index].start <= 4
      && reader.match(atoms, index, index + 1) == nil
  }

  /// The index behind a particle that a capitalised word follows.
  private func particles(_ index: Int) -> Int? {
    guard index < sentence.upperBound, !atoms[index].isCapitalised,
      let match = reader.match(atoms, index, sentence.upperBound), match.has(.particle),
      !match.has(.article) || kind == nil
    else { return nil }
    var next = match.atoms.upperBound
    // French "de" joins names only inside a person's name, which a link outside it rules out.
    if match.has(.link) && kind != nil { return nil }
    if next < sentence.upperBound, atoms[next].kind == .glue { next += 1 }
    guard next < sentence.upperBound, atoms[next].isCapitalised, joins(next) else { return nil }
    return next
  }

  private mutating func assign(_ run: Range<Int>) {
    let words = run.filter { atoms[$0].isWord && atoms[$0].isCapitalised }
    guard isComplement else {
      if kind == nil || kind == .person || name == nil {
        name = kind == .body || kind == .document || kind == .anonymous ? name : run
      }
      if let head, kind == .body || kind == .document || kind == .anonymous {
        self.head = head.lowerBound..<run.upperBound
      }
      return
    }
    guard let head else { return }
    // "porte-parole du Kremlin Dmitri Peskov": the last two words behind a complement are the person.
    if kind == .person, words.count >= 3 {
      let split = words[words.count - 2]
      self.head = head.lowerBound..<split
      name = split..<run.upperBound
    } else {
      self.head = head.lowerBound..<run.upperBound
    }
  }

  private mutating func takeLink(_ match: WordClasses<RoleClass>.Match) -> Bool {
    at = match.atoms.upperBound
    skipGlue()
    while at < sentence.upperBound, let article = reader.match(atoms, at, sentence.upperBound),
      article.has(.article),
      !article.has(.body), !article.has(.role)
    {
      at = article.atoms.upperBound
      skipGlue()
    }
    guard at < sentence.upperBound, atoms[at].isWord else { return false }
    let next = reader.match(atoms, at, sentence.upperBound)
    if isPlain(at), at + 2 < sentence.upperBound, atoms[at + 1].isCapitalised, atoms[at + 2].isCapitalised,
      joins(at + 1),
      next.map({ !isNoun($0) }) ?? true, let head
    {
      // A common noun before a full name: "vice-ministre de la défense Luc Armand".
      self.head = head.lowerBound..<at + 1
      at += 1
      return true
    }
    guard atoms[at].isCapitalised || next.map(isNoun) ?? false else { return false }
    isComplement = true
    return true
  }

  private func isNoun(_ match: WordClasses<RoleClass>.Match) -> Bool {
    [RoleClass.body, .role, .media, .document, .anonymous].contains { match.has($0) }
  }

  /// A word in lower case between an office and what goes on with it: "ministre serbe de la Défense".
  private mutating func takeAdjective() -> Bool {
    guard kind != nil, name == nil, isPlain(at), let head, at - head.upperBound < 2, !isComplement else {
      return false
    }
    let next = at + 1
    guard next < sentence.upperBound, !atoms[next].flags.contains(.lineBreakBefore) else { return false }
    let match = reader.match(atoms, next, sentence.upperBound)
    guard
      atoms[next].isCapitalised || match?.has(.link) ?? false || match?.has(.role) ?? false
        || match?.has(.title) ?? false
    else { return false }
    self.head = head.lowerBound..<next
    at = next
    return true
  }

  private func isPlain(_ index: Int) -> Bool {
    atoms[index].isWord && !atoms[index].isCapitalised && atoms[index].end - atoms[index].start >= 4
      && !reader.isSaying(atoms, index, sentence.upperBound)
  }
}
