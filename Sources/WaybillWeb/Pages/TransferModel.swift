import WaybillSources
import WaybillStore

/// Turns the register's JSON into what templates show.
struct TransferModel {
  let words: Wording
  let gazetteer: Gazetteer

  /// A row of a list.
  func row(_ summary: TransferSummary) -> Model {
    var model = deal(summary.readings)
    model["id"] = summary.id
    model["href"] = Address.transfer(summary.id)
    model["day"] = words.day(summary.day)
    model["day_iso"] = summary.day
    model["claims"] = words.figure(Double(summary.claims))
    model["voices"] = words.figure(summary.readings.number("voices") ?? 0)
    model["grades"] = summary.grades.map(grade)
    model["flags"] = flags(summary.readings)
    model["status"] = status(summary.readings)
    return model
  }

  /// Who gives whom what: of a transfer's chosen readings or of one claim.
  func deal(_ json: JSONValue) -> Model {
    var model: Model = [
      "suppliers": json.names("supplier").map(party), "recipients": json.names("recipient").map(party),
      "has_supplier": !json.names("supplier").isEmpty, "has_recipient": !json.names("recipient").isEmpty,
      "items": json.elements("items").map(item), "value": "", "kind": "", "stage": [Model](),
    ]
    if let stage = json.text("stage") { model["stage"] = [self.stage(stage)] }
    if let kind = json.text("kind"), kind != "unknown" { model["kind"] = words.term("kind", kind) }
    model["stage_date"] = json.text("stage_date").map(words.day) ?? ""
    if let value = json["value"] { model["value"] = money(value) }
    if let delivery = json["delivery"] { model["delivery"] = period(delivery) }
    return model
  }

  /// A state or an actor, with the address of its page.
  func party(_ code: String) -> Model {
    ["code": code, "name": gazetteer.name(code, in: words.language), "href": Address.country(code)]
  }

  /// `France → Serbia`, for titles.
  func title(_ json: JSONValue) -> String {
    let ends = ["supplier", "recipient"].map { key in
      let names = json.names(key).map { gazetteer.name($0, in: words.language) }
      return names.isEmpty ? words("unnamed") : names.joined(separator: ", ")
    }
    let arms = json.elements("items").prefix(3).map { item in
      [count(item["quantity"] ?? .null), name(item)].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return ends.joined(separator: " → ") + (arms.isEmpty ? "" : ": " + arms.joined(separator: ", "))
  }

  /// One kind of arms.
  func item(_ json: JSONValue) -> Model {
    let category = json.text("category") ?? "other"
    let designations = json.names("designation")
    return [
      "quantity": count(json["quantity"] ?? .null), "category": words.term("category", category),
      "category_code": category, "name": name(json), "is_named": !designations.isEmpty,
      "href": designations.first.map(Address.weapon) ?? Address.make("/register", [("category", category)]),
      "unit": unit(json.text("unit")), "condition": condition(json.text("condition")),
    ]
  }

  private func name(_ item: JSONValue) -> String {
    let designations = item.names("designation")
    return designations.isEmpty
      ? words.term("category", item.text("category") ?? "other") : designations.joined(separator: " / ")
  }

  func count(_ quantity: JSONValue) -> String {
    words.quantity(
      min: quantity.number("min"), max: quantity.number("max"), isApproximate: quantity.flag("approx"))
  }

  private func unit(_ unit: String?) -> String {
    guard let unit, unit != "piece" else { return "" }
    return words.term("unit", unit)
  }

  private func condition(_ condition: String?) -> String {
    guard let condition, condition != "unknown" else { return "" }
    return words.term("condition", condition)
  }

  func money(_ value: JSONValue) -> String {
    guard let amount = value.number("amount"), let currency = value.text("currency") else { return "" }
    let money = words.money(amount, currency)
    return value.flag("approx") ? words("about", money) : money
  }

  func period(_ delivery: JSONValue) -> String {
    switch (delivery.text("from").map(words.day), delivery.text("to").map(words.day)) {
    case (let from?, let to?): from == to ? from : "\(from) – \(to)"
    case (let from?, nil): words("from", from)
    case (nil, let to?): words("until", to)
    case (nil, nil): ""
    }
  }

  func stage(_ stage: String) -> Model { ["code": stage, "label": words.term("stage", stage)] }
  func grade(_ grade: String) -> Model { ["code": grade, "label": words.term("grade", grade)] }

  /// What a reader should be warned of.
  func flags(_ json: JSONValue) -> [Model] {
    var flags: [Model] = []
    let conflicts = json.names("conflicts").map { words.term("field", $0) }
    if !conflicts.isEmpty {
      flags.append([
        "code": "conflict", "label": words("flag_conflict"), "detail": conflicts.joined(separator: ", "),
      ])
    }
    if json.flag("denied") {
      flags.append(["code": "denied", "label": words("flag_denied"), "detail": ""])
    }
    return flags
  }

  private func status(_ json: JSONValue) -> [Model] {
    guard let status = json.text("status"), status != "open" else { return [] }
    return [["code": status, "label": words.term("status", status)]]
  }
}
