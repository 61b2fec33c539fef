import WaybillKnowledge

/// The conjugation classes of one language (`paradigms.tsv`).
///
/// An ending may hold the stem itself as `~`, for what stands before it (`ge~t`). An ending that
/// starts with `+` is one of separable verbs only, between particle and stem (`+zu~en`).
struct Paradigms {
  /// One inflected form of a verb.
  struct Inflected {
    var form: CueForm
    var bytes: [UInt8]
    /// The particle that stands apart, at the end of the clause: "liefert … aus"; nil for a whole form.
    var particle: [UInt8]?
  }

  private struct Ending {
    var form: CueForm
    var drop: [UInt8]
    var endings: [[UInt8]]
  }
  private var classes: [String: [Ending]] = [:]

  init(_ data: DataFolder, language: String) throws(DataError) {
    guard let table = try data.table("paradigms", language: language) else { return }
    for row in 0..<table.count {
      let field = table.bytes(row, 3)
      let endings = field.split(separator: 0x7C, omittingEmptySubsequences: false).map(Array.init)
      classes[table.string(row, 0), default: []].append(
        Ending(
          form: try table.value(CueForm.self, row, 1), drop: table.bytes(row, 2),
          endings: endings.isEmpty ? [[]] : endings))
    }
  }

  /// All forms of a verb, of which the first word is inflected; `aus+liefern` is a separable verb.
  ///
  /// Nil when the paradigm isn't known or the verb doesn't end as it must.
  func inflect(_ verb: [UInt8], by paradigm: String) -> [Inflected]? {
    guard let rows = classes[paradigm] else { return nil }
    let space = verb.firstIndex(of: 0x20) ?? verb.count
    let isReflexive = verb.starts(with: Array("se ".utf8))
    var start = isReflexive ? 3 : 0
    let end = isReflexive ? (verb[3...].firstIndex(of: 0x20) ?? verb.count) : space
    var particle: [UInt8]?
    if let plus = verb[start..<end].firstIndex(of: 0x2B) {
      particle = Array(verb[start..<plus])
      start = plus + 1
    }
    let word = verb[start..<end]
    let rest = Array(verb[end...])
    let head = isReflexive ? Array("se ".utf8) : []
    var forms: [Inflected] = []
    for row in rows {
      guard word.count >= row.drop.count, Array(word.suffix(row.drop.count)) == row.drop else { return nil }
      let stem = Array(word.dropLast(row.drop.count))
      for ending in row.endings {
        let isInner = ending.first == 0x2B
        if isInner, particle == nil { continue }
        let whole = Self.joined(stem, isInner ? ending.dropFirst() : ending[...])
        forms.append(Inflected(form: row.form, bytes: head + (particle ?? []) + whole + rest))
        if let particle, row.form.isFinite {
          forms.append(Inflected(form: row.form, bytes: head + whole + rest, particle: particle))
        }
      }
    }
    return forms
  }

  private static func joined(_ stem: [UInt8], _ ending: ArraySlice<UInt8>) -> [UInt8] {
    guard let mark = ending.firstIndex(of: 0x7E) else { return stem + ending }
    return ending[..<mark] + stem + ending[(mark + 1)...]
  }
}
