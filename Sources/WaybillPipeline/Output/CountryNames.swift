public import WaybillKnowledge

/// English names of the codes that stand for states and organisations, for tables.
public struct CountryNames: Sendable {
  private var names: [String: String] = [:]
  /// Actors that go by their names.
  private var actors: [String] = []

  /// Reads `actors/codes.tsv`.
  public init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("actors/codes.tsv")
    let code = try table.column("code")
    let name = try table.column("name")
    for row in 0..<table.count { names[table.string(row, code)] = table.string(row, name) }
    for table in try data.tables(under: "actors/organisations/") {
      let code = try table.column("code")
      for row in 0..<table.count where names[table.string(row, code)] == nil {
        actors.append(table.string(row, code))
      }
    }
  }

  /// The code of an English name, the code itself, or the name of an actor without a code, in whatever case.
  ///
  /// Nil for an unknown one.
  public func code(of name: String) -> String? {
    let wanted = name.lowercased()
    if names[name.uppercased()] != nil { return name.uppercased() }
    return names.filter { $0.value.lowercased() == wanted }.map(\.key).min()
      ?? actors.first { $0.lowercased() == wanted }
  }

  /// The name of a code, nil for an unknown one.
  public func name(of code: String) -> String? { names[code] }
}

extension DataFolder {
  /// The categories of arms, in the order of `categories.tsv`.
  public func categories() throws(DataError) -> [String] {
    let table = try table("categories.tsv")
    let column = try table.column("category")
    return (0..<table.count).map { table.string($0, column) }
  }
}
