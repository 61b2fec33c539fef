import WaybillClaims
public import WaybillKnowledge
import WaybillText

/// By what two names are known to be of one weapon family.
struct WeaponKeys: Sendable, Hashable {
  /// Codes with their first numbers (`t72`, `leopard2`, `9m133`), and words.
  var codes: Set<String> = []
  /// The words before numbers: `Challenger` may be `Challenger 2`, but `Leopard 1` is no `Leopard 2`.
  var stems: Set<String> = []
  /// The category of the item that is named so, and all that it may be put in.
  var category = ""
  var near: Set<String> = []

  var isEmpty: Bool { codes.isEmpty }

  mutating func formUnion(_ other: WeaponKeys) {
    codes.formUnion(other.codes)
    stems.formUnion(other.stems)
  }

  func isFamily(of other: WeaponKeys) -> Bool { family(other) != nil }

  /// What both share, the first by name: a code, or a word where the categories aren't far from each other, since many
  /// weapons have one nickname.
  func family(_ other: WeaponKeys) -> String? {
    let shared = codes.intersection(other.codes)
    let code = shared.filter { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }.min()
    guard code == nil, near.contains(other.category) || other.near.contains(category) else { return code }
    return shared.min() ?? codes.intersection(other.stems).min() ?? stems.intersection(other.codes).min()
  }
}

/// What two names of one weapon family share: `F-16`, `F-16V Viper` and `F-16 Block 70` share `f16`.
public struct WeaponFamilies: Sendable {
  /// Words that stand in many names and tell no family (`merging/general.tsv`).
  private var general: Set<String> = []
  /// The categories that one weapon may be put in, by category; each is near itself.
  private var near: [String: Set<String>] = [:]
  /// The catalogue's rows: each name with its aliases.
  private var rows: [[String]] = []
  /// Which row a plain name or alias is of.
  private var rowOf: [String: Int] = [:]

  /// Reads the general words and the catalogue's names.
  public init(_ data: DataFolder) throws(DataError) {
    let words = try data.table("merging/general.tsv")
    for row in 0..<words.count {
      for word in words.list(row, try words.column("words"), separator: 0x7C) {
        general.insert(String(decoding: word, as: UTF8.self))
      }
    }
    // "Lockheed Martin F-16" is no family with all that this maker makes.
    for table in try data.tables(under: "makers/") {
      let (name, aliases) = (try table.column("name"), try table.column("aliases"))
      for row in 0..<table.count {
        for form in try table.forms(row, name) + table.forms(row, aliases) {
          for part in Self.parts(String(decoding: form.bytes, as: UTF8.self)) { general.insert(part.text) }
        }
      }
    }
    let categories = try data.table("categories.tsv")
    let (own, others) = (try categories.column("category"), try categories.column("near"))
    for row in 0..<categories.count {
      let category = categories.string(row, own)
      let listed = categories.list(row, others, separator: 0x7C).map { String(decoding: $0, as: UTF8.self) }
      near[category] = Set(listed + [category])
    }
    for table in try data.tables(under: "arms/") {
      let (name, aliases) = (try table.column("designation"), try table.column("aliases"))
      for row in 0..<table.count {
        var names = [table.string(row, name)]
        for alias in try table.forms(row, aliases) where !alias.isAmbiguous {
          names.append(String(decoding: alias.bytes, as: UTF8.self))
        }
        for name in names { rowOf[Self.plain(name)] = rowOf[Self.plain(name)] ?? rows.count }
        rows.append(names)
      }
    }
  }

  /// A name in lower case, letters and digits alone: `T-72 B3` and `T72B3` are the same.
  public static func plain(_ name: String) -> String {
    var plain: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: plain.append(byte)
      case 0x41...0x5A: plain.append(byte + 32)
      case 0x80...: return parts(name).map(\.text).joined()
      default: break
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// True when both names may be of one thing: one is a part of the other, or of what the catalogue calls the other.
  func areNamesakes(_ a: String, _ b: String) -> Bool {
    let (first, second) = (Self.plain(a), Self.plain(b))
    return spellings(first).contains { $0.contains(second) }
      || spellings(second).contains { $0.contains(first) }
  }

  /// A plain name with the catalogue's other names for it.
  private func spellings(_ plain: String) -> [String] {
    rowOf[plain].map { rows[$0].map(Self.plain) + [plain] } ?? [plain]
  }

  /// The keys of an item's names.
  func keys(_ item: Claim.Item) -> WeaponKeys { keys(names: item.designation, category: item.category) }

  /// The keys of the names of one thing.
  func keys(names: [String], category: String) -> WeaponKeys {
    var keys = names.reduce(into: WeaponKeys()) { $0.formUnion(self.keys($1)) }
    keys.category = category
    keys.near = near[category] ?? [category]
    return keys
  }

  /// The keys of a name and of all that the catalogue knows it by.
  private func keys(_ name: String) -> WeaponKeys {
    guard let row = rowOf[Self.plain(name)] else { return ownKeys(name) }
    return rows[row].reduce(into: ownKeys(name)) { $0.formUnion(ownKeys($1)) }
  }

  private func ownKeys(_ name: String) -> WeaponKeys {
    let parts = Self.parts(name)
    var keys = WeaponKeys()
    var at = 0
    while at < parts.count {
      let part = parts[at]
      let next = at + 1 < parts.count ? parts[at + 1] : nil
      if part.isNumber, at == 0, parts.count > 1 {
        // 2S19, 9M133: the number leads.
        keys.codes.insert(parts.prefix(3).map(\.text).joined())
        at += 3
        continue
      }
      let isGeneral = general.contains(part.text)
      if !part.isNumber, let next, next.isNumber, at == 0 || !isGeneral && part.text.count > 1 {
        keys.codes.insert(part.text + next.text)
        if part.text.count > 2, !isGeneral { keys.stems.insert(part.text) }
        at += 1
      } else if !part.isNumber, !isGeneral, part.opensWord, part.text.count > 2 {
        keys.codes.insert(part.text)
      }
      at += 1
    }
    if keys.codes.isEmpty, !parts.isEmpty { keys.codes.insert(parts.map(\.text).joined()) }
    return keys
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
    return withoutWheels(parts)
  }

  /// `6x6` and `8×8` tell of the chassis, not of the family.
  private static func withoutWheels(_ parts: [Part]) -> [Part] {
    guard let x = parts.indices.dropFirst().dropLast().first(where: { parts[$0].text == "x" }),
      parts[x - 1].isNumber, parts[x - 1].opensWord, parts[x - 1].text == parts[x + 1].text
    else { return parts }
    return Array(parts[..<(x - 1)] + parts[(x + 2)...])
  }
}
