import WaybillSources
public import WaybillText

extension Decision.Act {
  /// Its content as a JSON object, in the form in which it is stored.
  public var json: String {
    var json = JSONText()
    json.object { write(to: &$0) }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(to json: inout JSONText) {
    switch self {
    case .accept(_, let documents): json.strings("documents", documents)
    case .correct(_, let correction): correction.write(to: &json)
    case .note(_, let text): json.string("text", text)
    case .undo(let decision): json.string("decision", decision)
    case .reject, .rejectClaim, .merge, .split, .apart: break
    }
    guard !sides.isEmpty else { return }
    json.array("sides") { json in
      for side in sides {
        json.array { json in for anchor in side { json.object { anchor.write(to: &$0) } } }
      }
    }
  }

  /// Reads what `json` wrote; nil for anything else.
  public init?(kind: String, json text: String) {
    guard let json = try? JSONParser.parse(Array(text.utf8)) else { return nil }
    let sides = json.values("sides").map { $0.values.compactMap { ClaimAnchor($0) } }
    switch (kind, sides.count) {
    case ("accept", 1): self = .accept(sides[0], documents: json.values("documents").compactMap(\.string))
    case ("reject", 1): self = .reject(sides[0])
    case ("reject-claim", 2):
      guard let claim = sides[0].first else { return nil }
      self = .rejectClaim(claim, of: sides[1])
    case ("correct", 1):
      guard let correction = Correction(json) else { return nil }
      self = .correct(sides[0], correction)
    case ("merge", 2...): self = .merge(sides)
    case ("split", 2): self = .split(out: sides[0], rest: sides[1])
    case ("apart", 2): self = .apart(sides[0], sides[1])
    case ("note", 1): self = .note(sides[0], json["text"]?.string ?? "")
    case ("undo", 0):
      guard let decision = json["decision"]?.string else { return nil }
      self = .undo(decision)
    default: return nil
    }
  }
}

extension Decision {
  /// The members of the decision's object, as transfers and the log show it.
  public func write(to json: inout JSONText) {
    json.string("id", id)
    json.string("kind", act.kind)
    json.string("author", author)
    json.string("time", time)
    json.string("reason", reason)
    switch act {
    case .correct(_, let correction): correction.write(to: &json)
    case .note(_, let text): json.string("text", text)
    case .rejectClaim(let claim, _): json.string("claim", claim.claim)
    case .undo(let decision): json.string("undoes", decision)
    default: break
    }
  }
}

extension ClaimAnchor {
  fileprivate func write(to json: inout JSONText) {
    json.string("claim", claim)
    json.string("document", document)
    json.number("start", start)
    json.strings("parties", parties)
    json.strings("arms", arms)
  }

  fileprivate init?(_ json: JSONValue) {
    guard let claim = json["claim"]?.string, let document = json["document"]?.string,
      case .number(let digits) = json["start"] ?? .null,
      let start = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    self.init(
      claim: claim, document: document, start: start, parties: json.values("parties").compactMap(\.string),
      arms: json.values("arms").compactMap(\.string))
  }
}

extension JSONValue {
  /// The elements of an array, none for any other value.
  var values: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  func values(_ key: String) -> [JSONValue] { self[key]?.values ?? [] }
}
