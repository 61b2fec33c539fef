import WaybillSources
public import WaybillStore

/// One transfer with all that is known of it, as a person reads it.
public struct TransferSheet: Sendable {
  private let names: CountryNames
  private let table: TransferTable

  /// `names` are those of states.
  public init(names: CountryNames) {
    self.names = names
    table = TransferTable(names: names, showsAll: false)
  }

  /// The sheet; `log` holds the decisions about it, undone ones too.
  public func sheet(_ transfer: ListedTransfer, _ log: [LoggedDecision]) -> [UInt8] {
    let value = transfer.value
    let claims = Claims(value.elements("claims"), table)
    var lines = String(decoding: table.piece(transfer, .table), as: UTF8.self).split(separator: "\n").map(
      String.init)
    section("Readings", readings(value), &lines)
    section("Over time", ladder(value, claims), &lines)
    section("Conflicts", conflicts(value, claims), &lines)
    section("Denials", denials(value, claims), &lines)
    section("Claims", claims.lines, &lines)
    section("Why they are one", joins(value, claims), &lines)
    section("Voices", voices(value), &lines)
    section("Doubts", value.names("doubts"), &lines)
    let decisions = log.map { String(decoding: DecisionTable.block($0), as: UTF8.self) }
    section("Decisions", decisions.flatMap { $0.split(separator: "\n").map(String.init) }, &lines)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func section(_ title: String, _ content: [String], _ lines: inout [String]) {
    guard !content.isEmpty else { return }
    lines += ["", title] + content.map { "  " + DecisionTable.oneLine($0) }
  }

  private func readings(_ value: JSONValue) -> [String] {
    var fields = ["supplier", "recipient", "kind", "stage", "stage_date", "delivery", "value"].map {
      ($0, value[$0])
    }
    for (number, item) in value.elements("items").enumerated() {
      for field in ["designation", "quantity"] { fields.append(("items.\(number).\(field)", item[field])) }
    }
    return fields.compactMap { field, chosen in
      let text = table.words(chosen, names)
      guard !text.isEmpty, let reason = value["readings"]?[field]?["reason"]?.string else { return nil }
      return "\(field): \(text) (\(reason))"
    }
  }

  private func ladder(_ value: JSONValue, _ claims: Claims) -> [String] {
    let steps = value.elements("ladder").map { step in
      (step["date"]?.string ?? "", step["stage"]?.string ?? "", claims.marks(step.names("claims")))
    }
    return steps.map { date, stage, marks in "\(date.isEmpty ? "(no date)" : date)  \(stage)  \(marks)" }
  }

  /// Each value of a field on which claims can't all be right, with those who say it.
  private func conflicts(_ value: JSONValue, _ claims: Claims) -> [String] {
    (value.names("conflicts") + value.names("settled")).flatMap { field -> [String] in
      var order: [String] = []
      var sayers: [String: [String]] = [:]
      for claim in claims.all {
        for said in claims.said(field, claim, names) {
          if sayers[said] == nil { order.append(said) }
          sayers[said, default: []].append(claims.source(claim))
        }
      }
      let settled = value.names("settled").contains(field) ? " (ended by a correction)" : ""
      return [field + settled] + order.map { "  \($0): " + (sayers[$0] ?? []).joined(separator: "; ") }
    }
  }

  private func denials(_ value: JSONValue, _ claims: Claims) -> [String] {
    value.elements("denials").map { denial in
      let speaker = denial.names("speaker").joined(separator: ", ")
      let who = speaker.isEmpty ? "" : "\(speaker) "
      return
        "\(who)\(claims.marks([denial["claim"]?.string ?? ""])) denies \(claims.marks(denial.names("denies")))"
    }
  }

  private func joins(_ value: JSONValue, _ claims: Claims) -> [String] {
    value.elements("merged").map { join in
      let score = join["score"].map { table.text($0) } ?? ""
      return "\(claims.marks(join.names("claims"))) \(score.isEmpty ? "" : "score \(score): ")"
        + join.names("reasons").joined(separator: ", ")
    }
  }

  private func voices(_ value: JSONValue) -> [String] {
    value.elements("independent").enumerated().map { number, voice in
      let reasons = voice.names("reasons")
      return "\(number + 1)  " + voice.names("documents").joined(separator: ", ")
        + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))")
    }
  }
}

/// A transfer's claims with the numbers by which the sheet names them.
private struct Claims {
  let all: [JSONValue]
  private let table: TransferTable
  private var number: [String: Int] = [:]

  init(_ claims: [JSONValue], _ table: TransferTable) {
    all = claims
    self.table = table
    for (index, claim) in claims.enumerated() { number[claim["claim"]?.string ?? ""] = index + 1 }
  }

  /// `[1] [3]`.
  func marks(_ ids: [String]) -> String {
    ids.map { "[\(number[$0].map { String($0) } ?? $0)]" }.joined(separator: " ")
  }

  /// Who says it when, with the grade and the claim's number.
  func source(_ claim: JSONValue) -> String {
    let stance = claim["stance"]?.string ?? "asserted"
    let parts = [
      claim["publisher"]?.string ?? claim["document"]?.string, claim["grade"]?.string.map { "(\($0))" },
      claim["published"]?.string.map { String($0.prefix(10)) }, stance == "asserted" ? nil : stance,
    ]
    return (parts.compactMap(\.self) + [marks([claim["claim"]?.string ?? ""])]).joined(separator: " ")
  }

  /// What a claim says of a field, in words.
  func said(_ field: String, _ claim: JSONValue, _ names: CountryNames) -> [String] {
    guard field == "designation" || field == "quantity" else {
      let text = table.words(claim[field], names)
      return text.isEmpty || text == "unknown" ? [] : [text]
    }
    return claim.elements("items").filter { !table.words($0[field], names).isEmpty }.map(table.item)
  }

  var lines: [String] {
    all.flatMap { claim -> [String] in
      let origin = claim["origin"]?.string.map { "text of \($0)" }
      let source = [
        claim["published"]?.string, claim["publisher"]?.string, claim["grade"]?.string, origin,
        claim["document"]?.string, claim["url"]?.string,
      ].compactMap(\.self).joined(separator: " · ")
      let stance = claim["stance"]?.string ?? "asserted"
      let speaker = claim.names("speaker").joined(separator: ", ")
      let remarks = [stance == "asserted" ? "" : stance, speaker.isEmpty ? "" : "said by \(speaker)"]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let id = claim["claim"]?.string ?? ""
      return [
        "\(marks([id])) \(id)  \(source)",
        "    " + table.deal(claim) + (remarks.isEmpty ? "" : " [\(remarks)]"),
      ]
        + claim.elements("evidence").map { "    “\(table.text($0["text"]))”" }
    }
  }
}
