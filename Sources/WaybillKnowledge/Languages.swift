extension DataFolder {
  /// The codes of all language packs, found by listing `languages/`; `_common` is none of them.
  public func languages() throws(DataError) -> [String] {
    var codes: [String] = []
    for path in try paths() where path.hasPrefix("languages/") {
      let code = String(path.dropFirst(10).prefix { $0 != "/" })
      if code != "_common", codes.last != code { codes.append(code) }
    }
    return codes
  }

  /// A language's table, or nil where the pack has none.
  public func table(_ name: String, language: String) throws(DataError) -> Table? {
    let path = "languages/\(language)/\(name).tsv"
    return holds(path) ? try table(path) : nil
  }

  /// A language's table with the one of `_common` before it, as far as they exist.
  public func layered(_ name: String, language: String) throws(DataError) -> [Table] {
    var tables: [Table] = []
    for code in ["_common", language] {
      if let table = try table(name, language: code) { tables.append(table) }
    }
    return tables
  }
}
