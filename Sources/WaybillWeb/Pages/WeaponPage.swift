import Hummingbird
import WaybillStore

/// A weapon: who supplies it, who receives it, the transfers.
struct WeaponPage: Sendable {
  let name: String
  let suppliers: [Tally]
  let recipients: [Tally]
  let latest: TransferPage

  static func ask(_ register: Register, _ name: String) throws -> WeaponPage {
    var filter = TransferFilter()
    filter.designation = name
    return WeaponPage(
      name: name, suppliers: try register.parties(toWeapon: name, as: .supplier),
      recipients: try register.parties(toWeapon: name, as: .recipient),
      latest: try register.page(filter, offset: 0, limit: 50))
  }

  func model(_ transfers: TransferModel) -> Model {
    let words = transfers.words
    let known = transfers.gazetteer.weapon(name)
    let origins = (known?.origin ?? "").split(separator: ",").map { transfers.party(String($0)) }
    return [
      "title": known?.name ?? name, "category": known.map { words.term("category", $0.category) } ?? "",
      "origins": origins, "has_origins": !origins.isEmpty,
      "count": words.count("transfers", latest.total), "suppliers_of": parties(suppliers, transfers),
      "recipients_of": parties(recipients, transfers), "rows": latest.transfers.map(transfers.row),
      "all": Address.make("/register", [("designation", name)]), "is_empty": latest.transfers.isEmpty,
      "feed": Address.make("/register.atom", [("designation", name)]),
    ]
  }

  private func parties(_ tallies: [Tally], _ transfers: TransferModel) -> [Model] {
    tallies.prefix(30).map { tally in
      var party = transfers.party(tally.keys[0])
      party["count"] = transfers.words.figure(Double(tally.count))
      return party
    }
  }
}

extension Site {
  func addWeapons(_ router: Router<BasicRequestContext>) {
    router.get("/weapon") { request, _ in
      try await kept(request) { visitor in
        guard let name = visitor.query["name"], name.utf8.count < 200 else {
          throw Complaint(field: "name", "the weapon's name is wanted")
        }
        let page = try await archive.ask { try WeaponPage.ask($0, name) }
        guard !page.latest.transfers.isEmpty || gazetteer.weapon(name) != nil else {
          throw Complaint(.notFound, "'\(name)'")
        }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        return Array(render("weapon", page.model(transfers), visitor).utf8)
      }
    }
  }
}
