import WaybillKnowledge
import WaybillText

extension SentenceView {
  /// Gives every actor its whole noun phrase ("the navy of Senegal") and the word that governs it.
  public mutating func governActors(_ lexicon: ActorLexicon) {
    for index in actors.indices {
      extendByGenitive(index, lexicon)
      actors[index].cases = lexicon.phraseCases(actors[index], atoms)
      var (governor, edge) = governor(before: actors[index].phrase.lowerBound, of: actors[index].kind)
      if governor != nil, standsFree(index, behind: edge) { governor = nil }
      if governor == .to, isPlace(index, edge, lexicon) { governor = .in }
      if governor == nil { governor = functionByCase(index, lexicon) }
      actors[index].governor = governor
      if governor == nil { inheritFromList(index, edge) }
      actors[index].isDateline = isDateline(actors[index])
    }
    dropLooseLists()
  }

  /// What a phrase without preposition does by its case.
  private func functionByCase(_ index: Int, _ lexicon: ActorLexicon) -> GrammarFunction? {
    let actor = actors[index]
    guard !actor.cases.isEmpty else { return nil }
    let before = actor.phrase.lowerBound - 1
    let isBehindNoun =
      before >= range.lowerBound && atoms[before].isWord && marks.bits(before) == 0
      && !cues.contains { $0.atoms.contains(before) && givesCase($0) }
    return lexicon.cases.function(actor.cases, isBehindNoun: isBehindNoun)
  }

  /// Verbs, and nouns of what a supplier does ("поставка Турции"), have a recipient rather than an owner behind them.
  private func givesCase(_ cue: CueMention) -> Bool {
    cue.form != .noun || cue.classes.first?.subject == .supplier
  }

  /// True when the governing word, which starts at `edge`, also marks places and the case says so.
  private func isPlace(_ index: Int, _ edge: Int, _ lexicon: ActorLexicon) -> Bool {
    marks.has(.in, edge) && lexicon.cases.isPlace(actors[index].cases)
  }

  /// "В феврале Ханой": a nominative with another word before it doesn't hang on the preposition.
  private func standsFree(_ index: Int, behind edge: Int) -> Bool {
    actors[index].cases.contains(.nominative) && edge + marks.length(edge) < actors[index].phrase.lowerBound
  }

  /// A list ends with "and": what only commas join is none ("From Norway, Peru bought").
  private mutating func dropLooseLists() {
    var isList = false
    for index in actors.indices.reversed() {
      let isTail = !actors.contains { $0.listedAfter == index }
      if isTail { isList = false }
      guard let before = actors[index].listedAfter else { continue }
      let gap = actors[before].phrase.upperBound..<actors[index].phrase.lowerBound
      if gap.contains(where: { marks.has(.conjunction, $0) }) { isList = true }
      if !isList {
        actors[index].listedAfter = nil
        actors[index].governor = nil
      }
    }
  }

  /// Marks nationality words that belong to an item ("Turkish drones") once items are known.
  public mutating func bindAdjectives() {
    for index in actors.indices where actors[index].head == .none || actors[index].head == .other {
      let actor = actors[index]
      guard actor.kind == .adjective || actor.kind == .demonym || actor.kind == .name || actor.kind == .maker
      else {
        continue
      }
      for item in items {
        let inside = item.atoms.overlaps(actor.atoms)
        let before =
          item.core.lowerBound >= actor.atoms.upperBound && item.core.lowerBound - actor.atoms.upperBound <= 2
          && (item.atoms.lowerBound..<item.core.lowerBound).overlaps(actor.atoms)
        let behind =
          actor.kind == .adjective && actor.atoms.lowerBound >= item.core.upperBound
          && actor.atoms.lowerBound - item.core.upperBound <= 1
          && !isPunctuation(max(range.lowerBound, actor.atoms.lowerBound - 1))
        let ahead =
          actor.kind == .adjective && item.atoms.lowerBound >= actor.atoms.upperBound
          && item.atoms.lowerBound - actor.atoms.upperBound <= 1
          && !isPunctuation(actor.atoms.upperBound)
        if inside || before || behind || ahead {
          actors[index].head = .item
          break
        }
      }
    }
  }

  /// "the navy of Senegal": the organ belongs to the actor's phrase.
  private mutating func extendByGenitive(_ index: Int, _ lexicon: ActorLexicon) {
    let actor = actors[index]
    guard actor.kind != .maker, actor.head == .none else { return }
    if !actor.cases.isEmpty, actor.cases.contains(.genitive),
      let body = lexicon.body(endingAt: actor.atoms.lowerBound - 1, in: self)
    {
      actors[index].phrase = body.atoms.lowerBound..<actor.phrase.upperBound
      actors[index].head = body.isFirm ? .firm : .organ
      return
    }
    var at = actor.phrase.lowerBound - 1
    while at > range.lowerBound, marks.has(.article, at), !marks.has(.of, at) { at -= 1 }
    guard at > range.lowerBound, marks.has(.of, at) else { return }
    let last = atoms[at - 1].kind == .glue ? at - 2 : at - 1
    guard let body = lexicon.body(endingAt: last, in: self) else { return }
    actors[index].phrase = body.atoms.lowerBound..<actor.phrase.upperBound
    actors[index].head = body.isFirm ? .firm : .organ
  }

  /// The governing word before a noun phrase, over articles and a few adjectives.
  private func governor(before start: Int, of kind: ActorKind) -> (GrammarFunction?, Int) {
    var at = start - 1
    var words = 0
    while at >= range.lowerBound {
      if atoms[at].kind == .glue {
        at -= 1
        continue
      }
      guard atoms[at].kind == .word else { return (nil, at) }
      let found = marks.functions(endingAt: at)
      if found.bits.includes(.to), found.bits.includes(.of) {
        if isGenitive(found.start) { return (.of, found.start) }
        // Before a noun it may as well be the nominative: "der Kreml liefert".
        return kind == .name ? (.to, found.start) : (nil, found.start - 1)
      }
      // The order matters: "de" is of and from, "au" is to and article.
      for function in [GrammarFunction.benefit, .to, .by, .with, .of, .from, .in]
      where found.bits.includes(function) {
        // "Des industriels ont livré": at the head of a clause the contraction is an article.
        let isArticle =
          (function == .of || function == .from) && found.bits.includes(.article)
          && (found.start == range.lowerBound || isPunctuation(found.start - 1))
        return isArticle ? (nil, found.start - 1) : (function, found.start)
      }
      if found.bits.includes(.article) || found.bits.includes(.definite) {
        at -= 1
        continue
      }
      if found.bits != 0 || atoms[at].isCapitalised { return (nil, at) }
      words += 1
      if words > 1 || cues.contains(where: { $0.atoms.contains(at) }) { return (nil, start - 1) }
      at -= 1
    }
    return (nil, at)
  }

  /// An article that marks genitive and dative alike (German der): behind a noun it is the genitive
  /// ("die Bestellung der Slowakei", but "liefert der Slowakei").
  private func isGenitive(_ article: Int) -> Bool {
    article > range.lowerBound && atoms[article - 1].isWord && atoms[article - 1].isCapitalised
      && article - 1 > range.lowerBound
  }

  /// In a list of actors all stand as the first does.
  private mutating func inheritFromList(_ index: Int, _ edge: Int) {
    guard index > 0, edge >= range.lowerBound else { return }
    let before = actors[index - 1]
    guard isSign(edge, 0x2C) || marks.has(.conjunction, edge) else { return }
    var gap = edge
    if gap > range.lowerBound, marks.has(.conjunction, gap), isSign(gap - 1, 0x2C) { gap -= 1 }
    guard before.phrase.upperBound == gap else { return }
    actors[index].governor = before.governor
    actors[index].listedAfter = index - 1
  }

  /// A place at the head of a paragraph that is followed by a dash, a date or a bracket.
  private func isDateline(_ actor: ActorMention) -> Bool {
    guard actor.kind == .capital || actor.kind == .name, actor.atoms.lowerBound - range.lowerBound <= 4,
      atoms[range.lowerBound].flags.contains(.lineBreakBefore), actor.governor == nil
    else { return false }
    var at = actor.atoms.upperBound
    let limit = min(range.upperBound, at + 14)
    let isCapitals = atoms[actor.atoms.lowerBound].flags.contains(.allCapitals)
    while at < limit {
      let byte = bytes[Int(atoms[at].start)]
      if byte == 0xE2 || (byte == 0x2D && atoms[at].hasSpaceBefore) { return true }
      if isCapitals, byte == 0x3A || byte == 0x28 { return true }
      if atoms[at].kind == .word,
        cues.contains(where: { $0.atoms.contains(at) }) || marks.has(.have, at) || marks.has(.be, at)
      {
        return false
      }
      at += 1
    }
    return false
  }
}

extension ActorLexicon {
  /// The organ or firm whose name ends at an atom.
  func body(endingAt last: Int, in sentence: SentenceView) -> (atoms: Range<Int>, isFirm: Bool)? {
    guard last >= sentence.range.lowerBound else { return nil }
    for start in max(sentence.range.lowerBound, last - 4)...last {
      guard let match = bodies.match(sentence.atoms, at: start, limit: last + 1),
        match.atoms.upperBound == last + 1
      else { continue }
      let isFirm = match.labels & WordClasses<BodyKind>.bit(.firm) != 0
      guard isFirm || match.labels & WordClasses<BodyKind>.bit(.organ) != 0 else { return nil }
      return (match.atoms, isFirm)
    }
    return nil
  }
}
