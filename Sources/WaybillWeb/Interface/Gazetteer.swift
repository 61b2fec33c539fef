import WaybillKnowledge
import WaybillPipeline
import WaybillRegister

/// Names of states, actors and weapons, for the pages.
struct Gazetteer: Sendable {
  /// Names in English, and what codes they stand for.
  let countries: CountryNames
  /// The categories of arms, in order.
  let categories: [String]
  private var names: [String: [String: String]] = [:]
  private var weapons: [String: (name: String, category: String, origin: String)] = [:]
  private(set) var codes: [String] = []

  /// Reads the names in these languages.
  init(_ data: DataFolder, languages: [String]) throws(DataError) {
    countries = try CountryNames(data)
    categories = try data.categories()
    let table = try data.table("actors/codes.tsv")
    let code = try table.column("code")
    codes = (0..<table.count).map { table.string($0, code) }
    let known = try data.languages()
    for language in languages where language != "en" && known.contains(language) {
      names[language] = try Self.names(try data.table("languages/\(language)/actors.tsv"))
    }
    for table in try data.tables(under: "arms/") {
      let (name, origin) = (try table.column("designation"), try table.column("origin"))
      let aliases = try table.column("aliases")
      let category = String(table.path.dropFirst(5).dropLast(4))
      for row in 0..<table.count {
        let text = table.string(row, name)
        weapons[WeaponFamilies.plain(text)] = (text, category, table.string(row, origin))
        for bytes in table.list(row, aliases, separator: 0x7C) {
          let alias = String(decoding: bytes, as: UTF8.self).replacing("?", with: "")
          let key = WeaponFamilies.plain(alias)
          if weapons[key] == nil { weapons[key] = (alias, category, table.string(row, origin)) }
        }
      }
    }
  }

  /// The first name of each code.
  private static func names(_ table: Table) throws(DataError) -> [String: String] {
    let (code, kind, forms) = (try table.column("code"), try table.column("kind"), try table.column("forms"))
    var names: [String: String] = [:]
    for row in 0..<table.count where table.string(row, kind) == "name" {
      guard names[table.string(row, code)] == nil, let form = table.list(row, forms, separator: 0x7C).first
      else { continue }
      let name = String(decoding: form, as: UTF8.self)
      names[table.string(row, code)] = name.contains("(") ? nil : name.replacing("?", with: "")
    }
    return names
  }

  /// The name of a code in a language, else in English, else the code itself.
  func name(_ code: String, in language: String) -> String {
    names[language]?[code] ?? countries.name(of: code) ?? code
  }

  /// The code of a name in any of the languages, or of a code in any case.
  func code(of name: String) -> String? {
    if let code = countries.code(of: name) { return code }
    let wanted = name.lowercased()
    for table in names.values {
      if let code = table.filter({ $0.value.lowercased() == wanted }).keys.min() { return code }
    }
    return nil
  }

  /// A weapon as the catalogue writes it, by its name however it is written; nil for an unknown one.
  func weapon(_ name: String) -> (name: String, category: String, origin: String)? {
    weapons[WeaponFamilies.plain(name)]
  }
}
