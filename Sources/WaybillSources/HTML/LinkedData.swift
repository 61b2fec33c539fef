/// Reads schema.org's JSON-LD: articles at any depth, also in `@graph`.
struct LinkedData {
  private let rules: HTMLStatementRules
  private(set) var statements: [HTMLStatement] = []
  /// Names of organisations and people by their `@id`.
  private var names: [String: String] = [:]

  /// Values nested deeper than this are not looked at.
  private static let deepest = 12

  init(_ scripts: [[UInt8]], rules: HTMLStatementRules) {
    self.rules = rules
    let values = scripts.compactMap(Self.parsed)
    for value in values { gatherNames(value, 0) }
    for value in values { gather(value, 0) }
  }

  /// Scripts come wrapped in comments or CDATA, with line breaks inside strings and a semicolon behind.
  private static func parsed(_ script: [UInt8]) -> JSONValue? {
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
    else { return nil }
    let mended = script[start...end].map { $0 < 0x20 ? 0x20 : $0 }
    do throws(JSONError) {
      return try JSONParser.parse(mended)
    } catch {
      return nil
    }
  }

  private mutating func gatherNames(_ value: JSONValue, _ depth: Int) {
    guard depth < Self.deepest else { return }
    switch value {
    case .array(let values): for value in values { gatherNames(value, depth + 1) }
    case .object(let members):
      if let id = value["@id"]?.string, let name = value["name"]?.string { names[id] = name }
      for member in members { gatherNames(member.value, depth + 1) }
    default: break
    }
  }

  private mutating func gather(_ value: JSONValue, _ depth: Int) {
    guard depth < Self.deepest else { return }
    switch value {
    case .array(let values): for value in values { gather(value, depth + 1) }
    case .object(let members):
      let rank = Self.rank(of: value)
      if let rank {
        for member in members { state(member, rank) }
      }
      for member in members where Self.isWay(member.key) { gather(member.value, depth + 1) }
    default: break
    }
  }

  /// Other articles (`hasPart`, `itemListElement`, `comment`) are none of this page's.
  private static func isWay(_ key: [UInt8]) -> Bool {
    let key = String(decoding: key, as: UTF8.self)
    return ["@graph", "mainEntity", "mainEntityOfPage", "subjectOf"].contains(key)
  }

  /// How far an object speaks of the page's article: 0 an article, 3 its page; nil for anything else.
  private static func rank(of value: JSONValue) -> Int? {
    var types: [String] = []
    if let type = value["@type"]?.string { types = [type] }
    if case .array(let values)? = value["@type"] { types = values.compactMap(\.string) }
    let local = types.map { type in type.split(separator: "/").last.map(String.init) ?? type }
    if local.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("Report") })
    {
      return 0
    }
    if local.contains(where: { ["Review", "Recipe", "CreativeWork", "VideoObject"].contains($0) }) {
      return 1
    }
    return local.contains { $0 == "WebPage" || $0 == "ItemPage" } ? 3 : nil
  }

  private mutating func state(_ member: JSONValue.Member, _ rank: Int) {
    let key = String(decoding: member.key, as: UTF8.self)
    guard let meaning = rules.linked[key.lowercased()] else { return }
    // A page's name and address say less than its article's.
    if rank > 1, meaning.field == .author || meaning.field == .title { return }
    for name in named(member.value, 0).prefix(4) where !name.isEmpty {
      statements.append(
        HTMLStatement(
          field: meaning.field, value: name, rank: meaning.rank + rank, reason: "JSON-LD \(key)"))
    }
  }

  /// The texts of a value: its own, its `name`, that of what its `@id` points at, or its `url`.
  private func named(_ value: JSONValue, _ depth: Int) -> [String] {
    guard depth < 3 else { return [] }
    switch value {
    case .string(let bytes): return [String(decoding: bytes, as: UTF8.self)]
    case .array(let values): return values.flatMap { named($0, depth + 1) }
    case .object:
      if let name = value["name"] { return named(name, depth + 1) }
      guard let id = value["@id"]?.string ?? value["url"]?.string else { return [] }
      return [names[id] ?? id]
    default: return []
    }
  }
}
