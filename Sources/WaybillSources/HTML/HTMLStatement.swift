import WaybillKnowledge

/// One thing that a page says of its article, and where it says so.
struct HTMLStatement: Sendable {
  /// What is stated.
  enum Field: String, Sendable, CaseIterable {
    case title, published, updated, publisher, author, language, address
  }

  /// What it states.
  var field: Field
  /// The value as it will be used.
  var value: String
  /// The lower the better.
  var rank: Int
  /// Where it stands, for people: `JSON-LD datePublished`, `meta og:title`.
  var reason: String
}

/// What the statement tables of `Data/html/metadata.tsv` name.
struct HTMLStatementRules: Sendable {
  /// What a name means in one place.
  struct Meaning: Sendable {
    var field: HTMLStatement.Field
    var rank: Int
  }

  /// Keys of articles in JSON-LD, in lower case.
  var linked: [String: Meaning] = [:]
  /// Names, properties and itemprops of meta elements, in lower case.
  var meta: [String: Meaning] = [:]
  /// Itemprops of other elements, in lower case.
  var item: [String: Meaning] = [:]

  init() {}

  /// Reads the table; throws `DataError` where it is broken.
  init(_ data: DataFolder) throws(DataError) {
    let table = try data.table("html/metadata.tsv")
    let (field, rank) = (try table.column("field"), try table.column("rank"))
    let (place, names) = (try table.column("place"), try table.column("names"))
    for row in 0..<table.count {
      guard let known = HTMLStatement.Field(rawValue: table.string(row, field)),
        let number = Int(table.string(row, rank))
      else {
        throw DataError(file: table.path, line: table.line(row), problem: "no known field with a rank")
      }
      let meaning = Meaning(field: known, rank: number)
      for name in table.list(row, names, separator: 0x7C) {
        let key = String(decoding: name, as: UTF8.self).lowercased()
        switch table.string(row, place) {
        case "linked": linked[key] = meaning
        case "meta": meta[key] = meaning
        case "item": item[key] = meaning
        default: throw DataError(file: table.path, line: table.line(row), problem: "no known place")
        }
      }
    }
  }
}
