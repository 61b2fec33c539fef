import Hummingbird
import WaybillClaims
import WaybillKnowledge
import WaybillStore

/// The list of transfers with its filters.
struct RegisterPage {
  let query: RegisterQuery
  let found: TransferPage
  let transfers: TransferModel

  private var words: Wording { transfers.words }

  var model: Model {
    let shown = found.transfers.count
    let isCounted = found.total <= TransferPage.countLimit
    var model: Model = [
      "title": words("register_title"),
      "rows": found.transfers.map(transfers.row), "is_empty": shown == 0,
      "count": isCounted
        ? words.count("transfers", found.total)
        : words("transfers_more", words.figure(Double(TransferPage.countLimit))),
      "range": shown == 0
        ? ""
        : words(
          "shown_range", words.figure(Double(query.offset + 1)), words.figure(Double(query.offset + shown))),
      "csv": query.address("/register.csv"), "atom": query.address("/register.atom"),
      "json": query.address("/api/v1/transfers"), "feed": query.address("/register.atom"),
      "chips": chips, "is_filtered": query.isFiltered, "sorts": sorts, "sort": query.order.rawValue,
    ]
    model["previous"] = query.page > 1 ? query.address("/register", page: query.page - 1) : ""
    model["has_previous"] = query.page > 1
    model["next"] = query.address("/register", page: query.page + 1)
    model["has_next"] = query.offset + shown < found.total
    model["form"] = form
    return model
  }

  /// Each filter that is set, with the address without it.
  private var chips: [Model] {
    query.written.map { name, value in
      let label = words("filter_\(name)")
      let text = RegisterQuery.flags.contains(name) ? "" : shown(name, value)
      return [
        "label": label, "value": text, "has_value": !text.isEmpty, "href": query.address(without: name),
      ]
    }
  }

  private func shown(_ name: String, _ value: String) -> String {
    switch name {
    case "supplier", "recipient":
      transfers.gazetteer.code(of: value).map { transfers.gazetteer.name($0, in: words.language) } ?? value
    case "category", "stage", "kind", "grade": words.term(name, value)
    case "since", "until": words.day(value)
    default: value
    }
  }

  private var sorts: [Model] {
    RegisterQuery.orders.map { order in
      [
        "label": words("sort_\(order.rawValue)"), "href": query.address("/register", order: order),
        "is_current": order == query.order,
      ]
    }
  }

  /// The form's fields with what was asked.
  private var form: Model {
    let written = Dictionary(query.written, uniquingKeysWith: { first, _ in first })
    var form: Model = ["is_open": query.isFiltered]
    for name in RegisterQuery.names { form[name.replacing("-", with: "_")] = written[name] ?? "" }
    for name in RegisterQuery.flags { form[name] = written[name] != nil }
    form["categories"] = options("category", transfers.gazetteer.categories, written)
    form["stages"] = options("stage", Claim.Stage.allCases.map(\.rawValue), written)
    form["kinds"] = options("kind", Claim.Kind.allCases.map(\.rawValue), written)
    form["grades"] = options("grade", Grade.allCases.map(\.rawValue), written)
    let names = transfers.gazetteer.codes.map { transfers.gazetteer.name($0, in: words.language) }
    form["countries"] = names.sorted()
    return form
  }

  private func options(_ name: String, _ values: [String], _ written: [String: String]) -> [Model] {
    values.map { value in
      ["value": value, "label": words.term(name, value), "is_chosen": written[name] == value]
    }
  }
}

extension Site {
  func addRegister(_ router: Router<BasicRequestContext>) {
    router.get("/register") { request, _ in
      try await kept(request) { visitor in
        let query = try RegisterQuery(visitor.query, gazetteer)
        let found = try await archive.ask {
          try $0.page(query.filter, offset: query.offset, limit: query.perPage)
        }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        let page = RegisterPage(query: query, found: found, transfers: transfers)
        return Array(render("register", page.model, visitor).utf8)
      }
    }
    router.get("/register.csv") { request, _ in
      let visitor = visitor(request)
      let query = try RegisterQuery(visitor.query, gazetteer)
      return try await table(query)
    }
  }
}
