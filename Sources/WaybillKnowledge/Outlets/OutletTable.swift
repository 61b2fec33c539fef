import WaybillText

/// The outlets of the world, found by address and by name (`Data/outlets/`).
public struct OutletTable: Sendable {
  /// All outlets, in the order of the files.
  public let outlets: [Outlet]
  private var byDomain: [String: Int] = [:]
  private var byName: [[UInt8]: Int] = [:]
  private let atomizer: Atomizer

  /// Reads all tables of `outlets/`; throws `DataError` for an unknown type or grade.
  public init(_ data: DataFolder) throws(DataError) {
    atomizer = Atomizer(folding: try Folding(data))
    var outlets: [Outlet] = []
    for table in try data.tables(under: "outlets/") {
      let columns = try OutletColumns(table)
      for row in 0..<table.count { outlets.append(try columns.outlet(table, row)) }
    }
    self.outlets = outlets
    for (index, outlet) in outlets.enumerated() {
      for domain in outlet.domains { byDomain[domain] = byDomain[domain] ?? index }
      for name in [outlet.name] + outlet.aliases + outlet.tags {
        let key = self.key(name)
        byName[key] = byName[key] ?? index
      }
    }
  }

  /// Who published a document: told by its address, else by the publisher's name.
  ///
  /// The address goes first, since a portal may name the agency whose story it shows.
  public func outlet(url: String?, publisher: String?) -> Outlet? {
    if let url, let found = outlet(url: url) { return found }
    return publisher.flatMap { outlet(named: $0) }
  }

  /// The outlet with the longest registered domain that the address's host lies in.
  public func outlet(url: String) -> Outlet? {
    guard let host = Host.of(url) else { return nil }
    for suffix in Host.suffixes(host) {
      if let index = byDomain[suffix] { return outlets[index] }
    }
    return nil
  }

  /// The outlet of a name, an alias, a tag or a bare domain; case, accents, signs and a leading
  /// "the" make no difference.
  public func outlet(named name: String) -> Outlet? {
    if let index = byName[key(name)] { return outlets[index] }
    return name.contains(" ") ? nil : outlet(url: name)
  }

  /// The letters and figures of a name, folded, so that names can be compared.
  public func key(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    var key = atomizer.folded(bytes, TextRange(0, bytes.count)).filter { byte in
      byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x20
    }
    if key.starts(with: Array("the ".utf8)), key.count > 6 { key.removeFirst(4) }
    return key.filter { $0 != 0x20 }
  }
}

/// The columns of an outlet table.
struct OutletColumns {
  static let names = [
    "name", "domains", "aliases", "tags", "country", "languages", "owner", "type", "grade", "reason",
    "reference",
  ]
  private let places: [Int]

  init(_ table: Table) throws(DataError) {
    var places: [Int] = []
    for name in Self.names { places.append(try table.column(name)) }
    self.places = places
  }

  func outlet(_ table: Table, _ row: Int) throws(DataError) -> Outlet {
    func list(_ place: Int) -> [String] {
      table.list(row, places[place], separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
    }
    func forms(_ place: Int) throws(DataError) -> [String] {
      try table.forms(row, places[place]).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    return Outlet(
      name: table.string(row, places[0]), domains: list(1), aliases: try forms(2), tags: try forms(3),
      country: table.string(row, places[4]), languages: list(5), owner: table.string(row, places[6]),
      type: try table.value(OutletType.self, row, places[7]),
      grade: try table.value(Grade.self, row, places[8]), reason: table.string(row, places[9]),
      reference: table.string(row, places[10]))
  }
}
