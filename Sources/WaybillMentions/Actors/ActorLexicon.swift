public import WaybillKnowledge
public import WaybillText

/// What kind of noun stands beside a nationality word (`bodies.tsv`).
public enum BodyKind: String, CaseIterable, Sendable {
  case organ, firm, media, place
}

/// The names of states, organisations and makers in one language.
public struct ActorLexicon: Sendable {
  struct Entry: Sendable {
    var codes: [String]
    var kind: ActorKind
    var isAmbiguous: Bool
    var cases: GrammaticalCases = []
  }

  private var trie = PhraseTrie(key: .fold)
  private(set) var entries: [Entry] = []
  let bodies: WordClasses<BodyKind>
  /// What a bare noun phrase does by its case (`cases.tsv`).
  let cases: CaseFunctions
  /// The cases in which nouns of `bodies` stand, as raw values.
  private var bodyCases = PhraseTrie(key: .lower)
  private let traits: LanguageTraits

  /// Reads the language's actors, the institutions and organisations of the world and the makers.
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    traits = try LanguageTraits(data, language: language)
    bodies = try WordClasses(data, "bodies", language: language, &atomizer)
    cases = try CaseFunctions(data, language: language)
    if let table = try data.table("bodies", language: language) { try addCases(table, &atomizer) }
    if let table = try data.table("nonactors", language: language) { try addOthers(table, &atomizer) }
    if let table = try data.table("actors", language: language) { try addStates(table, &atomizer) }
    for table in try data.tables(under: "actors/institutions") { try addStates(table, &atomizer) }
    for table in try data.tables(under: "actors/organisations") {
      try addOrganisations(table, language, &atomizer)
    }
    for table in try data.tables(under: "makers/") { try addMakers(table, &atomizer) }
  }

  private mutating func addCases(_ bodies: Table, _ atomizer: inout Atomizer) throws(DataError) {
    let words = try bodies.column("words")
    for row in 0..<bodies.count {
      for form in try bodies.forms(row, words) where !form.cases.isEmpty {
        bodyCases.insert(atomizer.learn(form.bytes), value: Int32(form.cases.rawValue))
      }
    }
  }

  /// The cases of an actor's whole phrase: those of the organ or firm where it stands with one ("армии Эстонии").
  func phraseCases(_ actor: ActorMention, _ atoms: [Atom]) -> GrammaticalCases {
    guard actor.head == .organ || actor.head == .firm, actor.phrase != actor.atoms else { return actor.cases }
    for at in actor.phrase where !actor.atoms.contains(at) {
      guard let match = bodyCases.longestMatch(atoms, at: at, limit: actor.phrase.upperBound) else {
        continue
      }
      return match.values.reduce(GrammaticalCases()) {
        $0.union(GrammaticalCases(rawValue: UInt8(truncatingIfNeeded: $1)))
      }
    }
    return []
  }

  private mutating func add(_ form: Form, _ entry: Entry, _ atomizer: inout Atomizer) {
    var entry = entry
    entry.isAmbiguous = entry.isAmbiguous || form.isAmbiguous
    entry.cases = form.cases
    trie.insert(atomizer.learn(form.bytes), value: Int32(entries.count))
    entries.append(entry)
  }

  /// Names that hold a state's name but mean no actor: they are found, and dropped.
  private mutating func addOthers(_ table: Table, _ atomizer: inout Atomizer) throws(DataError) {
    let words = try table.column("words")
    for row in 0..<table.count {
      for form in try table.forms(row, words) {
        add(form, Entry(codes: [], kind: .name, isAmbiguous: false), &atomizer)
      }
    }
  }

  private mutating func addStates(_ table: Table, _ atomizer: inout Atomizer) throws(DataError) {
    let code = try table.column("code")
    let kind = try table.column("kind")
    let forms = try table.column("forms")
    for row in 0..<table.count {
      let entry = Entry(
        codes: [table.string(row, code)], kind: try table.value(ActorKind.self, row, kind),
        isAmbiguous: false)
      for form in try table.forms(row, forms) { add(form, entry, &atomizer) }
    }
  }

  private mutating func addOrganisations(
    _ table: Table, _ language: String, _ atomizer: inout Atomizer
  ) throws(DataError) {
    let code = try table.column("code")
    let columns = table.columns.indices.filter { table.columns[$0].hasPrefix("forms_") }
    let own = columns.filter { table.columns[$0] == "forms_" + language }
    for row in 0..<table.count {
      let name = table.string(row, code)
      let isState = name.utf8.count <= 4 && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      let entry = Entry(
        codes: [name], kind: isState ? .organisation : .nonState, isAmbiguous: false)
      for column in own.isEmpty ? columns : own {
        for form in try table.forms(row, column) { add(form, entry, &atomizer) }
      }
    }
  }

  private mutating func addMakers(_ table: Table, _ atomizer: inout Atomizer) throws(DataError) {
    let name = try table.column("name")
    let states = try table.column("states")
    let aliases = try table.column("aliases")
    let flags = try table.column("flags")
    for row in 0..<table.count {
      let codes = table.list(row, states, separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
      let entry = Entry(
        codes: codes, kind: .maker,
        isAmbiguous: table.list(row, flags, separator: 0x2C).contains(Array("ambiguous".utf8)))
      for form in try table.forms(row, name) + table.forms(row, aliases) { add(form, entry, &atomizer) }
    }
  }

  /// The actors named in a range of atoms, ascending, longest first, without overlap.
  public func actors(_ atoms: [Atom], _ range: Range<Int>) -> [ActorMention] {
    var found: [ActorMention] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard atoms[at].kind == .word, let match = trie.longestMatch(atoms, at: at, limit: range.upperBound)
      else {
        at += 1
        continue
      }
      let isNoun =
        traits.hasCapitalNouns && atoms[at].isCapitalised && at > range.lowerBound
        && atoms[at - 1].kind != .punctuation
      if let mention = mention(of: match, at: at, isNoun: isNoun) { found.append(mention) }
      at = match.end
    }
    for index in found.indices { found[index] = withHead(found[index], atoms, range) }
    return found
  }

  private func mention(of match: PhraseTrie.Match, at: Int, isNoun: Bool) -> ActorMention? {
    var all = match.values.map { entries[Int($0)] }
    // Within a sentence a capital makes a noun: "die Deutschen", but "die deutschen Panzer".
    if isNoun, all.contains(where: { $0.kind == .demonym }) { all.removeAll { $0.kind == .adjective } }
    if all.contains(where: \.codes.isEmpty) { return nil }
    let plain = all.filter { !$0.isAmbiguous }
    let candidates = plain.isEmpty ? all : plain
    // Names before adjectives before makers, so that "Israel" isn't read as part of a firm.
    guard let best = candidates.min(by: { Self.rank($0) < Self.rank($1) }) else { return nil }
    var codes: [String] = []
    for entry in candidates where entry.kind == best.kind {
      for code in entry.codes where !codes.contains(code) { codes.append(code) }
    }
    let isAmbiguous = candidates.allSatisfy(\.isAmbiguous) || (codes.count > 1 && best.kind != .maker)
    var mention = ActorMention(
      atoms: at..<match.end, phrase: at..<match.end, codes: codes, kind: best.kind,
      isAmbiguous: isAmbiguous)
    // Where one of the names isn't inflected, any case is possible.
    let named = candidates.filter { $0.kind == best.kind }
    if !named.contains(where: \.cases.isEmpty) {
      mention.cases = named.reduce(GrammaticalCases()) { $0.union($1.cases) }
    }
    return mention
  }

  private static func rank(_ entry: Entry) -> Int {
    let index = WordClasses<ActorKind>.index(entry.kind)
    return index + (entry.isAmbiguous ? 100 : 0)
  }

  /// Finds the noun that a nationality word belongs to, on either side of it.
  private func withHead(_ mention: ActorMention, _ atoms: [Atom], _ range: Range<Int>) -> ActorMention {
    guard mention.kind == .adjective || mention.kind == .demonym || mention.kind == .name else {
      return mention
    }
    let behind = bodyBehind(mention, atoms, range)
    guard let best = bodyBefore(mention, atoms, range, nearerThan: behind?.distance ?? 9) ?? behind else {
      return mention
    }
    let bit = WordClasses<BodyKind>.bit
    var mention = mention
    if best.body.labels & bit(.organ) != 0 {
      mention.head = .organ
    } else if best.body.labels & bit(.firm) != 0 {
      mention.head = .firm
    } else if mention.kind != .name {
      mention.head = .other
    } else {
      return mention
    }
    let start = min(mention.phrase.lowerBound, best.body.atoms.lowerBound)
    mention.phrase = start..<max(mention.phrase.upperBound, best.body.atoms.upperBound)
    return mention
  }

  private typealias NearBody = (body: WordClasses<BodyKind>.Match, distance: Int)

  /// "Indian Ministry of Defence", "Turkish state-owned firm".
  private func bodyBehind(_ mention: ActorMention, _ atoms: [Atom], _ range: Range<Int>) -> NearBody? {
    var at = mention.atoms.upperBound
    var steps = 0
    while at < range.upperBound, steps < 4, atoms[at].kind != .punctuation,
      !atoms[at].flags.contains(.lineBreakBefore)
    {
      if let body = bodies.match(atoms, at: at, limit: range.upperBound) { return (body, steps) }
      if mention.kind == .name || atoms[at].isDigits { return nil }
      if atoms[at].kind == .word { steps += 1 }
      at += 1
    }
    return nil
  }

  /// "ministère de la Défense serbe", "le groupe brésilien": the farthest that starts near enough.
  private func bodyBefore(
    _ mention: ActorMention, _ atoms: [Atom], _ range: Range<Int>, nearerThan distance: Int
  ) -> NearBody? {
    var best: NearBody?
    var at = mention.atoms.lowerBound - 1
    var steps = 0
    while at >= range.lowerBound, steps < 5, atoms[at].kind != .punctuation, !atoms[at].isDigits {
      if let body = bodies.match(atoms, at: at, limit: mention.atoms.lowerBound),
        steps <= (best?.distance ?? distance),
        mention.kind != .name || body.atoms.upperBound == mention.atoms.lowerBound
      {
        best = (body, steps)
      }
      if atoms[at + 1].flags.contains(.lineBreakBefore) { break }
      if atoms[at].kind == .word { steps += 1 }
      at -= 1
    }
    return best
  }
}
