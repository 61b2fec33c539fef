/// The other scripts in which a language is written (`script.tsv`), derived letter by letter from the one of its data.
///
/// A column `to` is the other script. An optional column `plain` is the same script without its marks, as people type it
/// who lack the keys (š as s). Letters that the table lacks stay.
public struct Spellings: Sendable {
  private struct Letter: Sendable {
    var from: [UInt8]
    var to: [UInt8]
  }
  /// By script and by the first byte of the letter, the longest letter first.
  private var scripts: [[[Letter]]] = []

  /// Reads the columns `from` and every other one as a script; an empty field means that the letter stays.
  public init(_ table: Table) throws(DataError) {
    let from = try table.column("from")
    for column in table.columns.indices where column != from {
      var letters = [[Letter]](repeating: [], count: 256)
      for row in 0..<table.count where !table.bytes(row, column).isEmpty {
        let letter = Letter(from: table.bytes(row, from), to: table.bytes(row, column))
        guard let first = letter.from.first else { continue }
        letters[Int(first)].append(letter)
      }
      // Of two letters that start alike the longer one counts: lj before l.
      scripts.append(letters.map { $0.sorted { $0.from.count > $1.from.count } })
    }
  }

  /// A form in its own and all other scripts, without repetition.
  public func of(_ form: [UInt8]) -> [[UInt8]] {
    var all = [form]
    for letters in scripts {
      let other = Self.write(form, letters)
      if !all.contains(other) { all.append(other) }
    }
    return all
  }

  private static func write(_ form: [UInt8], _ letters: [[Letter]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(2 * form.count)
    var at = 0
    while at < form.count {
      if let letter = letters[Int(form[at])].first(where: { form[at...].starts(with: $0.from) }) {
        out += letter.to
        at += letter.from.count
      } else {
        out.append(form[at])
        at += 1
      }
    }
    return out
  }
}
