import WaybillClaims
import WaybillKnowledge
import WaybillRegister

/// What transfers are filtered by.
enum Facet: Int, Sendable {
  case supplier = 1
  case recipient, category, designation, stage, kind, currency, conflict, denied, grade, bucket, status
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
      if !isCorrected(.supplier) { facets += claim.supplier.map { (.supplier, $0) } }
      if !isCorrected(.recipient) { facets += claim.recipient.map { (.recipient, $0) } }
      if !isCorrected(.kind) { facets.append((.kind, claim.kind.rawValue)) }
      if let value = claim.value, !isCorrected(.value) { facets.append((.currency, value.currency)) }
    }
    for item in items {
      facets += item.categories.map { (.category, $0) }
      facets += item.names.map { (.designation, WeaponFamilies.plain($0)) }
    }
    return facets + corrected
  }

  /// What a person says is how it is found, not what the claims say of that field.
  private var corrected: [(Facet, String)] {
    var facets: [(Facet, String)] = [(.status, review.status.rawValue)]
    if isCorrected(.supplier) || items.contains(where: \.hasCorrectedCategory) {
      facets += testimonies.flatMap(\.claim.supplier).map { (.bucket, $0) }
    }
    if isCorrected(.supplier) { facets += (supplier?.value ?? []).map { (.supplier, $0) } }
    if isCorrected(.recipient) { facets += (recipient?.value ?? []).map { (.recipient, $0) } }
    if isCorrected(.kind) { facets.append((.kind, kind?.value.rawValue ?? "unknown")) }
    if isCorrected(.value), let value { facets.append((.currency, value.value.currency)) }
    return facets
  }
}
