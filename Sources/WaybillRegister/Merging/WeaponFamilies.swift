public import WaybillKnowledge
import WaybillText

/// What two names of one weapon family share: `F-16`, `F-16V Viper` and `F-16 Block 70` share `f16`.
public struct WeaponFamilies: Sendable {
  /// Words that stand in many names and tell no family (`merging/general.tsv`).
  private var general: Set<String> = []
  /// The catalogue's name of each alias, both plain.
  private var names: [String: String] = [:]

  /// Reads the general words and the catalogue's aliases.
  public init(_ data: DataFolder) throws(DataError) {
    let words = try data.table("merging/general.tsv")
    for row in 0..<words.count {
      for word in words.list(row, try words.column("words"), separator: 0x7C) {
        general.insert(String(decoding: word, as: UTF8.self))
      }
    }
    for table in try data.tables(under: "arms/") {
      let (name, aliases) = (try table.column("designation"), try table.column("aliases"))
      for row in 0..<table.count {
        for alias in try table.forms(row, aliases) {
          let plain = Self.plain(String(decoding: alias.bytes, as: UTF8.self))
          names[plain] = names[plain] ?? table.string(row, name)
        }
      }
    }
  }

  /// A name in lower case, letters and digits alone: `T-72 B3` and `T72B3` are the same.
  public static func plain(_ name: String) -> String { parts(name).map(\.text).joined() }

  /// The keys of a name and of the catalogue's name for it.
  func keys(_ name: String) -> Set<String> {
    let own = ownKeys(name)
    guard let known = names[Self.plain(name)], known != name else { return own }
    return own.union(ownKeys(known))
  }

  /// Its codes with their first numbers (`t72`, `leopard2`, `9m133`), and its words.
  private func ownKeys(_ name: String) -> Set<String> {
    let parts = Self.parts(name)
    var keys: Set<String> = []
    var at = 0
    while at < parts.count {
      let part = parts[at]
      let next = at + 1 < parts.count ? parts[at + 1] : nil
      if part.isNumber, at == 0, parts.count > 1 {
        keys.insert(parts.prefix(3).map(\.text).joined())
        at += 3
        continue
      }
      let isGeneral = general.contains(part.text)
      if !part.isNumber, let next, next.isNumber, at == 0 || !isGeneral && part.text.count > 1 {
        keys.insert(part.text + next.text)
        at += 1
      } else if !part.isNumber, !isGeneral, part.opensWord, part.text.count > 2 {
        keys.insert(part.text)
      }
      at += 1
    }
    return keys.isEmpty && !parts.isEmpty ? [parts.map(\.text).joined()] : keys
  }

  /// A run of letters or of digits.
  private struct Part {
    var text: String
    var isNumber: Bool
    /// True behind a space or sign.
    var opensWord: Bool
  }

  private static func parts(_ name: String) -> [Part] {
    var parts: [Part] = []
    var isOpen = false
    for scalar in name.lowercased().unicodeScalars {
      let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
      guard isDigit || scalar.properties.isAlphabetic else {
        isOpen = false
        continue
      }
      if isOpen, let last = parts.last, last.isNumber == isDigit {
        parts[parts.count - 1].text.unicodeScalars.append(scalar)
      } else {
        parts.append(Part(text: String(Character(scalar)), isNumber: isDigit, opensWord: !isOpen))
      }
      isOpen = true
    }
    return parts
  }
}
