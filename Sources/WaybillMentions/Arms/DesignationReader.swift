public import WaybillKnowledge
public import WaybillText

/// What a word does behind a designation (`variants.tsv`).
public enum VariantRole: String, CaseIterable, Sendable {
  /// Goes before a number or letter: Block 70.
  case mark
  /// Makes a name of its neighbour: Ada class.
  case `class` = "class"
  /// Closes a designation: PAC-3 MSE.
  case suffix
}

/// Finds designations: catalogue names with their variants, and unknown names of the right shape.
public struct DesignationReader: Sendable {
  /// The catalogue that names come from.
  public let catalogue: ArmsCatalogue
  let variants: WordClasses<VariantRole>
  let local: LocalNames

  /// Builds the reader of a language around the catalogue.
  public init(
    _ data: DataFolder, language: String, catalogue: ArmsCatalogue, _ atomizer: inout Atomizer
  ) throws(DataError) {
    self.catalogue = catalogue
    local = try LocalNames(data, language: language, catalogue: catalogue, &atomizer)
    variants = try WordClasses(data, "variants", language: language, &atomizer)
  }

  /// The catalogue name at an atom with its variant, or an unknown name of the right shape.
  func designation(_ atoms: [Atom], _ bytes: [UInt8], at: Int, limit: Int) -> DesignationMention? {
    guard atoms[at].kind == .word || atoms[at].isDigits else { return nil }
    if at > 0, atoms[at - 1].kind == .glue, !isName(atoms, at) { return nil }
    guard
      var found = known(atoms, bytes, at: at, limit: limit) ?? unknown(atoms, bytes, at: at, limit: limit)
    else { return nil }
    if found.atoms.contains(where: { Romanisation.isNeeded(bytes[Int(atoms[$0].start)..<Int(atoms[$0].end)]) }
    ) {
      found.romanisation = catalogue.romanisation
    }
    return found
  }

  /// A name may start behind a joining sign only with a capital or digit ("ex-Leopard", "l'AMX").
  private func isName(_ atoms: [Atom], _ at: Int) -> Bool {
    guard atoms[at].isCapitalised || atoms[at].isDigits else { return false }
    // Inside T-72 the 72 doesn't start anew; behind an elided article or prefix a name may start.
    return at < 2 || (atoms[at - 2].kind == .word && !atoms[at - 2].isCapitalised)
  }

  /// The longer of a name in the language's own spelling and one of the catalogue, and its end.
  private static func longest(
    _ own: (names: [ArmsCatalogue.Name], end: Int)?, _ known: PhraseTrie.Match?, _ catalogue: ArmsCatalogue
  ) -> (names: [ArmsCatalogue.Name], end: Int)? {
    if let own, own.end >= known?.end ?? 0 { return own }
    return known.map { match in (match.values.map { catalogue.names[Int($0)] }, match.end) }
  }

  private func known(_ atoms: [Atom], _ bytes: [UInt8], at: Int, limit: Int) -> DesignationMention? {
    let match = catalogue.trie.longestMatch(atoms, at: at, limit: limit)
    let own = local.match(atoms, at: at, limit: limit)
    if let match, let only = match.only, own.map({ $0.end < match.end }) ?? true {
      let name = catalogue.names[Int(only)]
      let entry = catalogue.entries[Int(name.entry)]
      return extended(
        DesignationMention(
          atoms: at..<match.end, entry: Int(name.entry), categories: catalogue.categories[Int(name.entry)],
          origin: Self.distinct(entry.origin), isAmbiguous: name.isAmbiguous, end: match.end),
        isPlural: name.isPlural, atoms, bytes, limit)
    }
    guard let (names, end) = Self.longest(own, match, catalogue) else { return nil }
    guard let first = names.first(where: { !$0.isAmbiguous }) ?? names.first else { return nil }
    var categories: [String] = []
    var origin: [String] = []
    for name in names {
      let entry = catalogue.entries[Int(name.entry)]
      if !categories.contains(entry.category) { categories.append(entry.category) }
      for code in entry.origin where !origin.contains(code) { origin.append(code) }
    }
    var mention = DesignationMention(
      atoms: at..<end, entry: Int(first.entry), categories: categories, origin: origin,
      isAmbiguous: names.allSatisfy(\.isAmbiguous), end: end)
    if names.allSatisfy({ $0.local != nil }), let name = first.local {
      mention.local = DesignationMention.LocalSpelling(designation: name, end: end)
    }
    return extended(mention, isPlural: names.allSatisfy(\.isPlural), atoms, bytes, limit)
  }

  private static func distinct(_ codes: [String]) -> [String] {
    if codes.count < 2 || codes.count == 2 && codes[0] != codes[1] { return codes }
    var distinct: [String] = []
    for code in codes where !distinct.contains(code) { distinct.append(code) }
    return distinct
  }

  /// A name of the catalogue with its variant; nil for what is no name by itself.
  private func extended(
    _ name: DesignationMention, isPlural: Bool, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int
  ) -> DesignationMention? {
    var mention = name
    mention.isPlural = isPlural
    mention.hasPluralInWord = isPlural
    if isPlural { return mention }
    extend(&mention, atoms, bytes, limit)
    // A bare number or a lone letter pair is no name by itself.
    if mention.atoms.count == 1, atoms[mention.atoms.lowerBound].isDigits { return nil }
    return mention
  }

  /// Takes what is glued to the name, then variant words behind it.
  func extend(_ mention: inout DesignationMention, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int) {
    var end = mention.atoms.upperBound
    let start = mention.atoms.lowerBound
    while end < limit, !atoms[end].hasSpaceBefore {
      let atom = atoms[end]
      if atom.kind == .word || atom.isDigits {
        if isPluralEnding(atom, bytes),
          end + 1 >= limit || atoms[end + 1].hasSpaceBefore || !isNamePart(atoms[end + 1])
        {
          mention.isPlural = true
          end += 1
          break
        }
        if atom.kind == .word, atoms[end - 1].kind == .word { break }
        end += 1
        if isPluralLetters(atom, bytes) {
          mention.isPlural = true
          mention.hasPluralInWord = true
          break
        }
      } else if isJoiner(atom, bytes), end + 1 < limit, !atoms[end + 1].hasSpaceBefore,
        isNamePart(atoms[end + 1]), isShort(atoms[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    mention.atoms = start..<(mention.isPlural && !mention.hasPluralInWord ? end - 1 : end)
    mention.end = end
    if mention.hasPluralInWord { return }
    if mention.isPlural, atoms[end - 1].start == atoms[end - 2].end { return }
    extendByWords(&mention, atoms, bytes, limit)
  }

  /// `Block 70/72`, `Mk 2`, `A5`, `III`, `SEPv3` behind a name.
  private func extendByWords(
    _ mention: inout DesignationMention, _ atoms: [Atom], _ bytes: [UInt8], _ limit: Int
  ) {
    var end = mention.atoms.upperBound
    while end < limit {
      let atom = atoms[end]
      guard atom.flags.isDisjoint(with: [.lineBreakBefore]) else { break }
      if let word = variants.match(atoms, at: end, limit: limit) {
        if word.labels & WordClasses<VariantRole>.bit(.mark) != 0, atom.isCapitalised {
          let next = skipGlue(atoms, word.atoms.upperBound, limit)
          guard next < limit,
            atoms[next].isDigits || isRoman(atoms[next], bytes) || isShortCapital(atoms[next])
          else { break }
          end = endOfRun(atoms, bytes, next, limit)
          continue
        }
        if word.labels & WordClasses<VariantRole>.bit(.suffix) != 0, atom.isCapitalised {
          end = endOfRun(atoms, bytes, word.atoms.upperBound - 1, limit)
          continue
        }
      }
      if atom.kind == .word, isRoman(atom, bytes) || isMixedRun(atoms, end, limit) {
        end = endOfRun(atoms, bytes, end, limit)
        continue
      }
      break
    }
    mention.atoms = mention.atoms.lowerBound..<end
    mention.end = max(mention.end, end)
  }

  /// A name that the catalogue doesn't hold: letters and digits in one run, with a capital or a
  /// leading digit: `XR-155`, `C28A`, `9M133`.
  private func unknown(_ atoms: [Atom], _ bytes: [UInt8], at: Int, limit: Int) -> DesignationMention? {
    guard atoms[at].isCapitalised || atoms[at].isDigits, isMixedRun(atoms, at, limit) else { return nil }
    if at > 0, !atoms[at].hasSpaceBefore, atoms[at - 1].kind == .word || atoms[at - 1].isDigits { return nil }
    let end = endOfRun(atoms, bytes, at, limit)
    guard hasCapital(atoms, at..<end), end - at <= 8 else { return nil }
    if atoms[at].isDigits, !isDesignatorLike(atoms, bytes, at..<end) { return nil }
    var mention = DesignationMention(
      atoms: at..<end, entry: nil, categories: [], origin: [], isAmbiguous: true, end: end)
    if atoms[end - 1].kind == .word, isPluralEnding(atoms[end - 1], bytes) {
      mention.isPlural = true
      mention.atoms = at..<(end - 1)
    }
    extendByWords(&mention, atoms, bytes, limit)
    return mention
  }

  /// Behind leading digits only capitals make a name: `2S19`, not `12h`, `155mm`, `1er`.
  private func isDesignatorLike(_ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, atoms[range.lowerBound + 1].isCapitalised else { return false }
    return atoms[range.lowerBound + 2].isDigits && !atoms[range.lowerBound + 2].hasSpaceBefore
  }

  private func hasCapital(_ atoms: [Atom], _ range: Range<Int>) -> Bool {
    range.contains { atoms[$0].isCapitalised }
  }

  /// Letters and digits joined without space.
  func isMixedRun(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Bool {
    var next = at + 1
    if next < limit, atoms[next].kind == .glue { next += 1 }
    guard next < limit, !atoms[next].hasSpaceBefore, atoms[at].isCapitalised || atoms[at].isDigits else {
      return false
    }
    return atoms[at].isDigits
      ? atoms[next].kind == .word && atoms[next].isCapitalised
      : atoms[next].isDigits && (atoms[at].end - atoms[at].start) <= 6
  }

  private func endOfRun(_ atoms: [Atom], _ bytes: [UInt8], _ at: Int, _ limit: Int) -> Int {
    var end = at + 1
    while end < limit, !atoms[end].hasSpaceBefore {
      if isNamePart(atoms[end]) {
        end += 1
      } else if isJoiner(atoms[end], bytes), end + 1 < limit, !atoms[end + 1].hasSpaceBefore,
        isNamePart(atoms[end + 1]), isShort(atoms[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func skipGlue(_ atoms: [Atom], _ at: Int, _ limit: Int) -> Int {
    at < limit && atoms[at].kind == .glue ? at + 1 : at
  }

  private func isNamePart(_ atom: Atom) -> Bool { atom.kind == .word || atom.isDigits }

  /// A part joined by a sign goes on with the name only when it is short: `V-5`, not `-class`.
  private func isShort(_ atom: Atom) -> Bool {
    atom.isDigits || (atom.end - atom.start <= 4 && atom.isCapitalised)
  }

  private func isShortCapital(_ atom: Atom) -> Bool {
    atom.kind == .word && atom.isCapitalised && atom.end - atom.start <= 3
  }

  /// A hyphen, slash or dot inside a name.
  private func isJoiner(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    let byte = bytes[Int(atom.start)]
    return (atom.kind == .glue && byte != 0x27 && !(byte == 0xE2 && bytes[Int(atom.start) + 2] == 0x99))
      || byte == 0x2F || byte == 0x2E
  }

  private func isPluralEnding(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    atom.end - atom.start == 1 && bytes[Int(atom.start)] == 0x73
  }

  /// Capitals with a small s: `As` of "F-35As".
  private func isPluralLetters(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    let text = bytes[Int(atom.start)..<Int(atom.end)]
    guard text.count >= 2, text.count <= 4, text.last == 0x73 else { return false }
    return text.dropLast().allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private func isRoman(_ atom: Atom, _ bytes: [UInt8]) -> Bool {
    guard atom.kind == .word, atom.isCapitalised, atom.hasSpaceBefore, atom.end - atom.start <= 4 else {
      return false
    }
    return bytes[Int(atom.start)..<Int(atom.end)].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }
}
