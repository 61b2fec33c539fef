import WaybillClaims
import WaybillKnowledge
import WaybillRegister

/// What transfers are filtered by.
enum Facet: Int, Sendable {
  case supplier = 1
  case recipient, category, designation, stage, kind, currency, conflict, denied, grade, bucket
}

extension Transfer {
  /// All values by which it is found: of every claim, not of the chosen ones alone; but its one stage.
  var facets: [(Facet, String)] {
    var facets: [(Facet, String)] = conflicts.map { (.conflict, $0.rawValue) }
    if !conflicts.isEmpty { facets.append((.conflict, "")) }
    if isDenied { facets.append((.denied, "")) }
    if let stage { facets.append((.stage, stage.value.rawValue)) }
    for testimony in testimonies {
      let claim = testimony.claim
      facets.append((.grade, testimony.grade.rawValue))
      facets += claim.supplier.map { (.supplier, $0) } + claim.recipient.map { (.recipient, $0) }
      facets += claim.items.map { (.category, $0.category) }
      facets += claim.items.flatMap(\.designation).map { (.designation, WeaponFamilies.plain($0)) }
      facets.append((.kind, claim.kind.rawValue))
      if let value = claim.value { facets.append((.currency, value.currency)) }
    }
    return facets
  }

  /// How much a person should look at it, from 0: conflicts, denials, rumours, joins that hardly hold, single voices.
  var doubt: Double {
    let weakest = joins.map(\.score).min() ?? .infinity
    return Double(conflicts.count) * 2 + (isDenied ? 3 : 0) + (voices.count == 1 ? 0.5 : 0)
      + (testimonies.allSatisfy { $0.claim.stance != .asserted } ? 1 : 0) + (weakest < 1.5 ? 1 : 0)
  }
}
