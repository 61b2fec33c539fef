import WaybillKnowledge
import WaybillText

/// Builds the noun phrases of items out of names and class words, from left to right.
struct ItemPhrases {
  let reader: ItemReader
  let sentence: SentenceView
  private var done: [ItemMention] = []
  private var names: [DesignationMention] = []
  private var kinds: [ClassMention] = []
  private var start = 0
  private var end = 0

  init(reader: ItemReader, sentence: SentenceView) {
    self.reader = reader
    self.sentence = sentence
  }

  private var isEmpty: Bool { names.isEmpty && kinds.isEmpty }

  /// Takes the next piece: it goes on with the phrase, or ends it and starts another.
  mutating func take(_ piece: ItemPiece) {
    if !isEmpty, !continues(piece) { close() }
    if isEmpty { start = piece.atoms.lowerBound }
    switch piece {
    case .name(let name): names.append(name)
    case .kind(let kind): kinds.append(kind)
    }
    end = piece.atoms.upperBound
  }

  /// Ends the last phrase and returns all.
  mutating func finish() -> [ItemMention] {
    if !isEmpty { close() }
    return done
  }

  /// Whether a piece belongs to the phrase before it.
  private func continues(_ piece: ItemPiece) -> Bool {
    let gap = end..<piece.atoms.lowerBound
    guard let join = join(gap) else { return false }
    switch piece {
    case .name(let name):
      if kinds.isEmpty { return join == .touching && goesOn(name) }
      if !names.isEmpty { return join != .loose && goesOn(name) }
      return accepts(name, join)
    case .kind(let kind):
      if names.isEmpty { return join == .touching && kind.strength != .generic }
      // "M-346 light attack aircraft": between a name and its class word stand adjectives only.
      guard join != .typed, kinds.isEmpty || join == .touching else { return false }
      return fits(kind)
    }
  }

  /// Whether a second name may belong to the same thing: "M1A2 Abrams", "ALH (Mk III)".
  private func goesOn(_ name: DesignationMention) -> Bool {
    guard let last = names.last else { return true }
    if name.entry == nil || last.entry == nil || last.end == name.atoms.lowerBound { return true }
    return last.categories.contains { name.categories.contains($0) }
  }

  /// Whether a name may follow the phrase's class word.
  private func accepts(_ name: DesignationMention, _ join: Join) -> Bool {
    guard let kind = kinds.last else { return false }
    if kind.strength == .generic { return join != .loose || !reader.isHeadLast }
    if name.entry == nil { return join != .loose || !reader.isHeadLast }
    let fits = name.categories.contains { kind.canStand(for: $0) }
    if join == .touching || join == .typed { return fits || name.isAmbiguous || kind.strength == .weak }
    return fits && !reader.isHeadLast
  }

  private func fits(_ kind: ClassMention) -> Bool {
    guard kind.strength != .generic else { return false }
    guard let name = names.last, name.entry != nil else { return true }
    if name.isAmbiguous { return true }
    return name.categories.contains { kind.canStand(for: $0) } || kind.strength == .strong
  }

  enum Join { case touching, typed, loose }

  /// How two pieces hang together across a gap, or nil where they don't.
  private func join(_ gap: Range<Int>) -> Join? {
    var at = gap.lowerBound
    var words = 0
    var isTyped = false
    while at < gap.upperBound {
      let atom = sentence.atoms[at]
      if atom.flags.contains(.paragraphBefore) { return nil }
      if let next = reader.typeWords.end(sentence.atoms, at: at, limit: gap.upperBound) {
        isTyped = true
        at = next
        continue
      }
      if atom.kind == .punctuation {
        guard isOpening(at) else { return nil }
        at += 1
        continue
      }
      if let maker = sentence.actors.first(where: { $0.atoms.contains(at) }) {
        guard maker.kind == .maker || maker.kind == .adjective else { return nil }
        at = maker.atoms.upperBound
        continue
      }
      if atom.isDigits {
        // "de 155 mm" stands between class word and name; a new count does not.
        guard let next = measureEnd(at, gap.upperBound) else { return nil }
        at = next
        words += 1
        continue
      }
      if atom.kind == .word, isStop(at) {
        // "drones de reconnaissance et de combat de type Anka": the type word bridges the "and".
        guard sentence.marks.has(.conjunction, at), bridges(at, gap.upperBound) else { return nil }
        words += 1
        at += 1
        continue
      }
      if atom.kind == .word, atom.isCapitalised, !isTyped { words += 1 }
      if atom.kind == .word { words += 1 }
      at += 1
    }
    if gap.upperBound < sentence.range.upperBound,
      sentence.atoms[gap.upperBound].flags.contains(.paragraphBefore)
    {
      return nil
    }
    if words == 0 { return isTyped ? .typed : .touching }
    return words <= 4 ? (isTyped && words <= 1 ? .typed : .loose) : nil
  }

  /// True when only lower-case words and then a type word stand between "and" and the name.
  private func bridges(_ at: Int, _ limit: Int) -> Bool {
    var next = at + 1
    while next < limit, next - at <= 5 {
      if reader.typeWords.end(sentence.atoms, at: next, limit: limit) == limit { return true }
      guard sentence.atoms[next].kind == .word, !sentence.atoms[next].isCapitalised else { return false }
      next += 1
    }
    return false
  }

  private func isOpening(_ at: Int) -> Bool {
    let atom = sentence.atoms[at]
    let first = sentence.bytes[Int(atom.start)]
    // Brackets and quotation marks; the multi-byte ones are guillemets and curly quotes.
    return first == 0x28 || first == 0x22 || first == 0x5B || first == 0xC2
      || (first == 0xE2 && sentence.bytes[Int(atom.start) + 1] == 0x80
        && sentence.bytes[Int(atom.start) + 2] >= 0x98 && sentence.bytes[Int(atom.start) + 2] <= 0x9F)
  }

  /// Words that end a noun phrase: all small words but "of" and articles.
  private func isStop(_ at: Int) -> Bool {
    let marks = sentence.marks
    for function in [
      GrammarFunction.to, .from, .by, .with, .relative, .conjunction, .contrast, .be, .have, .negation,
    ]
    where marks.has(function, at) && !marks.has(.of, at) {
      return true
    }
    return sentence.cues.contains {
      $0.atoms.contains(at) && $0.form != .noun && $0.form != .part && $0.form != .ed && $0.form != .ger
    }
  }

  private func measureEnd(_ at: Int, _ limit: Int) -> Int? {
    var next = at + 1
    while next < limit, sentence.atoms[next].isDigits || sentence.atoms[next].kind == .punctuation {
      next += 1
    }
    guard next < limit else { return nil }
    return reader.measures.end(sentence.atoms, at: next, limit: limit)
  }

  private mutating func close() {
    defer {
      names = []
      kinds = []
    }
    let count = ItemCount(
      reader: reader, sentence: sentence, before: start, previous: done.last?.atoms.upperBound)
    guard let category = category() else { return }
    let kind = decidingKind()
    var item = ItemMention(
      atoms: count.start..<end, core: start..<end, designations: Self.joined(names, sentence.atoms),
      classWord: kind,
      category: category, number: count.number, unit: count.unit, condition: condition(count.start),
      isDefinite: count.isDefinite, isAnaphor: false)
    item.isAnaphor =
      names.isEmpty
      && (kind?.strength == .head || (item.isDefinite && item.number == nil && kind?.strength != .generic))
    shareClass(with: item)
    done.append(item)
  }

  /// Two names in one phrase without anything between them are one: "M1A2 SEPv3 Abrams".
  private static func joined(_ names: [DesignationMention], _ atoms: [Atom]) -> [DesignationMention] {
    var result: [DesignationMention] = []
    for name in names {
      if var last = result.last, last.end == name.atoms.lowerBound, !last.isPlural {
        last.atoms = last.atoms.lowerBound..<name.atoms.upperBound
        last.end = name.end
        last.isPlural = name.isPlural
        last.hasPluralInWord = name.hasPluralInWord
        last.isAmbiguous = last.isAmbiguous && name.isAmbiguous
        if last.entry == nil {
          last.entry = name.entry
          last.categories = name.categories
        }
        for code in name.origin where !last.origin.contains(code) { last.origin.append(code) }
        result[result.count - 1] = last
      } else if result.isEmpty {
        result.append(name)
      }
      // A second name in brackets or quotes explains the first; the first stands.
    }
    return result
  }

  private func decidingKind() -> ClassMention? {
    let named = kinds.filter { $0.strength != .head }
    return reader.isHeadLast ? named.last ?? kinds.last : named.first ?? kinds.first
  }

  private func category() -> String? {
    let kind = decidingKind()
    if let name = names.first(where: { !$0.categories.isEmpty }) {
      if let kind, kind.strength == .strong || kind.strength == .weak {
        if name.categories.contains(kind.category) { return kind.category }
        if let covered = name.categories.first(where: { kind.canStand(for: $0) }) { return covered }
        if kind.strength == .strong && (name.isAmbiguous || name.categories.isEmpty) { return kind.category }
      }
      return name.categories[0]
    }
    // A name that nobody knows needs a class word beside it.
    if let kind { return kind.category }
    return nil
  }

  /// Names joined by "and" before a shared class word get its category and one count.
  private mutating func shareClass(with item: ItemMention) {
    guard let last = done.last, let kind = item.classWord, !item.designations.isEmpty, item.number == nil,
      last.classWord == nil, last.designations.count > 0, last.number != nil,
      last.designations.allSatisfy({ $0.categories.isEmpty || $0.categories.contains(item.category) }),
      isJoint(last.core.upperBound..<item.core.lowerBound)
    else { return }
    done[done.count - 1].classWord = kind
    done[done.count - 1].category = item.category
  }

  /// True when only "and", a slash or the like stands in the gap.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    guard gap.count > 0, gap.count <= 2 else { return false }
    return gap.allSatisfy {
      sentence.marks.has(.conjunction, $0) || sentence.isSign($0, 0x2F) || sentence.marks.has(.article, $0)
        || sentence.marks.has(.of, $0)
    }
  }

  private func condition(_ from: Int) -> String {
    var at = max(sentence.range.lowerBound, from)
    let limit = min(sentence.range.upperBound, end + 3)
    while at < limit {
      // The "neuf" of "dix-neuf" says nothing of the condition.
      if let number = sentence.numbers.first(where: { $0.atoms.contains(at) }) {
        at = number.atoms.upperBound
        continue
      }
      if let found = reader.conditions.match(sentence.atoms, at: at, limit: limit) { return found.label }
      at += 1
    }
    return "unknown"
  }
}
