import Hummingbird
import WaybillClaims
import WaybillRegister
import WaybillSources
import WaybillStore

/// One transfer: its stages, every value with who says it, its sources, denials and decisions.
struct TransferSheet {
  let transfer: JSONValue
  let id: String
  let decisions: [LoggedDecision]
  let transfers: TransferModel
  private let claims: [JSONValue]
  private let numbers: [String: Int]

  private var words: Wording { transfers.words }

  init(_ listed: ListedTransfer, _ decisions: [LoggedDecision], _ transfers: TransferModel) {
    transfer = listed.value
    id = listed.id
    self.decisions = decisions
    self.transfers = transfers
    claims = transfer.elements("claims")
    numbers = Dictionary(
      claims.enumerated().compactMap { number, claim in claim.text("claim").map { ($0, number + 1) } },
      uniquingKeysWith: { first, _ in first })
  }

  var model: Model {
    var model = transfers.deal(transfer)
    model["id"] = id
    model["title"] = transfers.title(transfer)
    model["flags"] = transfers.flags(transfer)
    model["status"] = transfer.text("status").map { words.term("status", $0) } ?? ""
    model["voices"] = words.count("voices", Int(transfer.number("voices") ?? 0))
    model["claim_count"] = words.count("claims", claims.count)
    model["ladder"] = ladder
    model["fields"] = fields
    model["grades"] = sourcesByGrade
    model["denials"] = denials
    model["has_denials"] = !transfer.elements("denials").isEmpty
    model["decisions"] = decisions.map(decision)
    model["has_decisions"] = !decisions.isEmpty
    model["joins"] = joins
    model["has_joins"] = !transfer.elements("merged").isEmpty
    model["doubts"] = transfer.names("doubts")
    model["has_doubts"] = !transfer.names("doubts").isEmpty
    model["claim_list"] = claims.compactMap { claim in
      claim.text("claim").map { ["claim": $0, "number": numbers[$0] ?? 0] as Model }
    }
    model["json"] = "/api/v1/transfers/" + Address.escaped(id)
    return model
  }

  /// All stages in their order, those that were reached with their day and claims.
  private var ladder: [Model] {
    let reached = Dictionary(
      transfer.elements("ladder").map { ($0.text("stage") ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    return Claim.Stage.allCases.filter { $0 != .blocked || reached["blocked"] != nil }.map { stage in
      let step = reached[stage.rawValue]
      let isCurrent = transfer.text("stage") == stage.rawValue
      var model = transfers.stage(stage.rawValue)
      model["is_reached"] = step != nil
      model["is_current"] = isCurrent
      model["date"] = step?.text("date").map(words.day) ?? ""
      model["citations"] = citations(step?.names("claims") ?? [])
      model["state"] = words(
        isCurrent ? "stage_is_current" : step != nil ? "stage_is_told" : "stage_is_untold")
      return model
    }
  }

  /// Marks like [1] that lead to claims.
  private func citations(_ claims: [String]) -> [Model] {
    claims.compactMap { numbers[$0] }.sorted().map { ["number": $0, "href": "#c\($0)"] }
  }

  private var fields: [Model] {
    let readings = transfer["readings"]
    let conflicts = Set(transfer.names("conflicts"))
    var names = ["supplier", "recipient", "kind", "stage", "stage_date", "delivery", "value"]
    for number in transfer.elements("items").indices {
      names += ["items.\(number).designation", "items.\(number).quantity"]
    }
    return names.compactMap { name in
      guard let reading = readings?[name] else { return nil }
      return field(name, reading, isDisputed: conflicts.contains(Highlighter.kind(name)))
    }
  }

  private func field(_ name: String, _ reading: JSONValue, isDisputed: Bool) -> Model {
    let kind = Highlighter.kind(name)
    let told = reading.elements("told").map { $0.elements.compactMap(\.string) }
    let chosen = told.firstIndex { $0.contains(reading.text("claim") ?? "") }
    var label = words.term("field", kind)
    if name.hasPrefix("items."), transfer.elements("items").count > 1, let number = itemNumber(name) {
      label += " " + words.figure(Double(number + 1))
    }
    let groups = told + others(name, than: Set(told.joined()))
    let statements: [Model] = groups.enumerated().map { place, group in
      [
        "value": group.first.flatMap { claim($0) }.map { value(name, of: $0) } ?? "",
        "citations": citations(group), "is_chosen": place == chosen, "sentences": sentences(group),
      ]
    }
    return [
      "name": label, "code": kind, "is_disputed": isDisputed, "value": value(name, of: transfer),
      "reason": reading.text("reason") ?? "", "is_decided": reading["decision"] != nil,
      "decision": reading.text("decision") ?? "", "statements": statements,
      "has_others": statements.count > 1 || chosen == nil,
    ]
  }

  /// Claims that state the field too but didn't count for the choice, by what they say.
  private func others(_ name: String, than told: Set<String>) -> [[String]] {
    var groups: [(value: String, claims: [String])] = []
    for claim in claims {
      guard let id = claim.text("claim"), !told.contains(id) else { continue }
      let value = value(name, of: claim)
      guard !value.isEmpty, claim.text(name) != "unknown" else { continue }
      if let place = groups.firstIndex(where: { $0.value == value }) {
        groups[place].claims.append(id)
      } else {
        groups.append((value, [id]))
      }
    }
    return groups.map(\.claims)
  }

  private func itemNumber(_ name: String) -> Int? {
    let parts = name.split(separator: ".")
    return parts.count > 1 ? Int(parts[1]) : nil
  }

  private func claim(_ id: String) -> JSONValue? { numbers[id].map { claims[$0 - 1] } }

  /// What the transfer or one claim says of a field.
  private func value(_ name: String, of json: JSONValue) -> String {
    switch Highlighter.kind(name) {
    case "supplier", "recipient":
      return json.names(name).map { transfers.gazetteer.name($0, in: words.language) }.joined(separator: ", ")
    case "kind", "stage": return json.text(name).map { words.term(name, $0) } ?? ""
    case "stage_date": return json.text(name).map(words.day) ?? ""
    case "delivery": return json[name].map(transfers.period) ?? ""
    case "value": return json[name].map(transfers.money) ?? ""
    case let kind:
      guard let item = item(name, of: json) else { return "" }
      if kind == "quantity" { return transfers.count(item["quantity"] ?? .null) }
      return item.names("designation").joined(separator: " / ")
    }
  }

  /// The claim's item that tells of the same arms as the transfer's.
  private func item(_ name: String, of json: JSONValue) -> JSONValue? {
    guard let number = itemNumber(name), transfer.elements("items").indices.contains(number) else {
      return nil
    }
    let wanted = transfer.elements("items")[number]
    if json == transfer { return wanted }
    let items = json.elements("items")
    let names = Set(wanted.names("designation"))
    return items.first { !names.isDisjoint(with: $0.names("designation")) }
      ?? items.first { $0.text("category") == wanted.text("category") } ?? (items.count == 1 ? items[0] : nil)
  }

  /// The sentences of some claims, each with its source.
  private func sentences(_ group: [String]) -> [Model] {
    group.compactMap { id in
      guard let claim = claim(id), let number = numbers[id] else { return nil }
      return [
        "number": number, "source": claim.text("publisher") ?? words("unnamed"), "quotes": quotes(claim),
        "grade": [transfers.grade(claim.text("grade") ?? "unknown")],
      ]
    }
  }

  private func quotes(_ claim: JSONValue) -> [Model] {
    var highlighter = Highlighter(words: words)
    highlighter.add(claim, claim: "")
    return claim.elements("evidence").map { piece in
      ["pieces": highlighter.pieces(piece.text("text") ?? "", from: Int(piece.number("start") ?? 0))]
    }
  }
}

extension TransferSheet {
  /// The claims under their sources' grades, the most independent first.
  private var sourcesByGrade: [Model] {
    ["official", "agency", "independent", "state-aligned", "state-run", "re-poster", "unknown"].compactMap {
      grade in
      let own = claims.filter { ($0.text("grade") ?? "unknown") == grade }
      guard !own.isEmpty else { return nil }
      return [
        "grade": [transfers.grade(grade)], "explanation": words("grade_means_\(grade)"),
        "count": words.count("claims", own.count), "sources": own.map(source),
      ]
    }
  }

  private func source(_ claim: JSONValue) -> Model {
    let id = claim.text("claim") ?? ""
    let stance = claim.text("stance") ?? "asserted"
    var model = transfers.deal(claim)
    model["number"] = numbers[id] ?? 0
    model["claim"] = id
    model["publisher"] = claim.text("publisher") ?? words("unnamed")
    model["publisher_href"] = claim.text("publisher").map(Address.outlet) ?? ""
    model["has_publisher"] = claim.text("publisher") != nil
    model["published"] = claim.text("published").map(words.day) ?? ""
    model["document_href"] = Address.document(claim.text("document") ?? "") + "#claim-" + Address.escaped(id)
    model["links"] = Address.elsewhere(claim.text("url")).map { [["url": $0]] } ?? []
    model["voice"] = words("voice_number", words.figure(claim.number("voice") ?? 0))
    model["origin"] = claim.text("origin").map { words("origin_is", $0) } ?? ""
    model["stance"] = stance == "asserted" ? "" : words.term("stance", stance)
    model["stance_code"] = stance
    model["speakers"] = claim.names("speaker").joined(separator: ", ")
    model["quotes"] = quotes(claim)
    return model
  }

  private var denials: [Model] {
    transfer.elements("denials").compactMap { denial in
      guard let id = denial.text("claim"), let claim = claim(id) else { return nil }
      let speakers = denial.names("speaker").joined(separator: ", ")
      return [
        "speaker": speakers.isEmpty ? claim.text("publisher") ?? words("unnamed") : speakers,
        "citations": citations([id]), "quotes": quotes(claim), "against": citations(denial.names("denies")),
      ]
    }
  }

  private var joins: [Model] {
    transfer.elements("merged").map { join in
      [
        "citations": citations(join.names("claims")),
        "reasons": join.names("reasons").joined(separator: "; "),
        "score": join.number("score").map(words.figure) ?? "",
      ]
    }
  }

  private func decision(_ logged: LoggedDecision) -> Model {
    let decision = logged.decision
    let json = (try? JSONParser.parse(logged.json)) ?? .null
    return [
      "id": decision.id, "kind": words.term("decision", decision.act.kind), "author": decision.author,
      "time": words.day(String(decision.time.prefix(10))) + " " + decision.time.dropFirst(11).prefix(5),
      "reason": decision.reason ?? "", "state": logged.state.words,
      "field": json.text("field").map { words.term("field", Highlighter.kind($0)) } ?? "",
      "text": json.text("text") ?? "",
    ]
  }
}

extension Site {
  func addTransfers(_ router: Router<BasicRequestContext>) {
    router.get("/transfer/{id}") { request, context in
      let id = try context.parameters.require("id").percentDecoded
      return try await kept(request) { visitor in
        let found = try await archive.ask { register in
          (try register.transfer(id), try register.decisions(about: id) ?? [])
        }
        guard let transfer = found.0 else {
          throw Complaint(.notFound, visitor.words("no_transfer", id))
        }
        let model = TransferModel(words: visitor.words, gazetteer: gazetteer)
        return Array(render("transfer", TransferSheet(transfer, found.1, model).model, visitor).utf8)
      }
    }
  }
}
