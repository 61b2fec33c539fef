public import WaybillKnowledge

/// English names of the codes that stand for states and organisations, for tables.
public struct CountryNames: Sendable {
  private var names: [String: String] = [:]

  /// Reads `actors/codes.tsv`.
  public init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("actors/codes.tsv")
    let code = try table.column("code")
    let name = try table.column("name")
    for row in 0..<table.count { names[table.string(row, code)] = table.string(row, name) }
  }

  /// The code of an English name, or the code itself, in whatever case; nil for an unknown one.
  public func code(of name: String) -> String? {
    let wanted = name.lowercased()
    if names[name.uppercased()] != nil { return name.uppercased() }
    return names.filter { $0.value.lowercased() == wanted }.map(\.key).min()
  }

  /// The name of a code, nil for an unknown one.
  public func name(of code: String) -> String? { names[code] }
}
