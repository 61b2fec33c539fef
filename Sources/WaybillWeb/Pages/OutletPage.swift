import Hummingbird
import WaybillKnowledge
import WaybillStore

extension Site {
  func addOutlets(_ router: Router<BasicRequestContext>) {
    router.get("/outlets") { request, _ in
      try await kept(request) { visitor in
        let found = try await archive.ask { try $0.publishers() }
        return Array(render("outlets", outletList(found, visitor.words), visitor).utf8)
      }
    }
    router.get("/outlet") { request, _ in
      try await kept(request) { visitor in
        guard let name = visitor.query["name"], name.utf8.count < 300 else {
          throw Complaint(field: "name", "the outlet's name is wanted")
        }
        let found = try await archive.ask { try $0.transfers(of: name, limit: 100) }
        let known = outlets.outlet(named: name)
        guard !found.isEmpty || known != nil else { throw Complaint(.notFound, "'\(name)'") }
        return Array(render("outlet", outlet(name, known, found, visitor.words), visitor).utf8)
      }
    }
  }

  private func outletList(_ found: [PublisherTally], _ words: Wording) -> Model {
    let transfers = TransferModel(words: words, gazetteer: gazetteer)
    let rows: [Model] = found.prefix(1000).map { publisher in
      [
        "name": publisher.name, "href": Address.outlet(publisher.name),
        "grade": [transfers.grade(publisher.grade)], "claims": words.figure(Double(publisher.claims)),
        "transfers": words.figure(Double(publisher.transfers)),
      ]
    }
    return ["title": words("outlets_title"), "publishers": rows]
  }

  private func outlet(
    _ name: String, _ known: Outlet?, _ found: [TransferSummary], _ words: Wording
  ) -> Model {
    let transfers = TransferModel(words: words, gazetteer: gazetteer)
    var facts: [Model] = []
    if let known {
      let pairs = [
        ("outlet_owner", known.owner), ("outlet_country", gazetteer.name(known.country, in: words.language)),
        ("outlet_reason", known.reason),
      ]
      facts = pairs.filter { !$0.1.isEmpty }.map { ["name": words($0.0), "value": $0.1] }
    }
    let grade = known?.grade.rawValue ?? "unknown"
    return [
      "title": name, "grade": [transfers.grade(grade)], "explanation": words("grade_means_\(grade)"),
      "facts": facts,
      "links": Address.elsewhere(known?.reference).map { [["url": $0]] } ?? [[String: String]](),
      "rows": found.map(transfers.row), "is_empty": found.isEmpty,
    ]
  }
}
