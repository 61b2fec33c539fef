import WaybillKnowledge
import WaybillText

/// A currency as a text names it.
struct Currency: Sendable, Equatable {
  /// ISO 4217, where the name or sign tells it.
  var code: String?
  /// What the name says where it doesn't tell the code: dollar, pound.
  var unit: String?
  /// How many make one unit: 100 for cents.
  var divisor = 1.0
  /// The scale inside the name: a million in MUSD.
  var scale = 1.0
}

/// The currencies of the world by signs, codes and names (`currencies.tsv`).
struct CurrencyLexicon: Sendable {
  /// A currency found in a text.
  struct Match {
    var end: Int
    var currency: Currency
    /// True when the name is also another word.
    var isAmbiguous: Bool
    /// A sign or code.
    var isSign: Bool
  }

  private struct Entry: Sendable {
    var currency: Currency
    var isAmbiguous: Bool
    /// Written without space: `A$` isn't "a $".
    var isTight: Bool
    /// A sign or code, which may stand before the figure.
    var isSign: Bool
  }

  private var trie = PhraseTrie(key: .lower)
  private var entries: [Entry] = []
  /// The codes that plain units stand for beside lakh and crore.
  private var indian: [(unit: String, code: String)] = []

  init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {
    for table in try data.layered("currencies", language: language) {
      let isSign = table.path.hasPrefix("languages/_common/")
      for row in 0..<table.count {
        var currency = Currency(code: Self.filled(table, row, 0), unit: Self.filled(table, row, 1))
        if let per = Double(table.string(row, 2)) { currency.divisor = per }
        if table.string(row, 3) == "indian" {
          if let unit = currency.unit, let code = currency.code { indian.append((unit, code)) }
          continue
        }
        for form in try table.forms(row, 4) {
          add(form, currency, isSign: isSign, &atomizer)
          guard isSign, form.bytes.count == 3, form.bytes == currency.code.map({ Array($0.utf8) }) else {
            continue
          }
          var millions = currency
          millions.scale = 1e6
          add(Form(bytes: [0x4D] + form.bytes), millions, isSign: true, &atomizer)
        }
      }
    }
  }

  private static func filled(_ table: Table, _ row: Int, _ column: Int) -> String? {
    let text = table.string(row, column)
    return text.isEmpty ? nil : text
  }

  private mutating func add(_ form: Form, _ currency: Currency, isSign: Bool, _ atomizer: inout Atomizer) {
    var atoms = atomizer.learn(form.bytes)
    if form.bytes.contains(0x20) {
      // "us dollars", "turkish lira": a name of several words is clear without capitals.
      for at in atoms.indices { atoms[at].flags.subtract([.initialCapital, .allCapitals]) }
    }
    let hasSign = atoms.count > 1 && atoms.contains { $0.kind == .punctuation }
    trie.insert(atoms, value: Int32(entries.count))
    entries.append(
      Entry(
        currency: currency, isAmbiguous: form.isAmbiguous, isTight: hasSign && !form.bytes.contains(0x20),
        isSign: isSign))
  }

  /// The currency named at an atom; before a figure only signs and codes count.
  func match(_ atoms: [Atom], at: Int, limit: Int, beforeFigure: Bool) -> Match? {
    var start = at
    if start < limit, atoms[start].kind == .glue { start += 1 }
    guard start < limit else { return nil }
    var bound = limit
    while let found = trie.longestMatch(atoms, at: start, limit: bound) {
      for value in found.values {
        let entry = entries[Int(value)]
        if beforeFigure && !entry.isSign { continue }
        // MUSD is written in capitals, or else "8-Mars" would be money.
        if entry.currency.scale > 1, !atoms[start].flags.contains(.allCapitals) { continue }
        if entry.isTight, (start + 1..<found.end).contains(where: { atoms[$0].hasSpaceBefore }) { continue }
        return Match(
          end: found.end, currency: entry.currency, isAmbiguous: entry.isAmbiguous, isSign: entry.isSign)
      }
      bound = found.end - 1
      if bound <= start { return nil }
    }
    return nil
  }

  /// The currency that a plain unit means beside lakh and crore.
  func resolved(_ currency: Currency, isIndian: Bool) -> Currency {
    guard isIndian, currency.code == nil else { return currency }
    for (unit, code) in indian where currency.unit == unit {
      return Currency(code: code, unit: nil, divisor: currency.divisor)
    }
    return currency
  }
}
