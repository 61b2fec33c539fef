public import WaybillKnowledge
public import WaybillMentions

/// The models that decide where rules compete.
///
/// A class, since every document's reading holds them.
public final class ClaimModels: Sendable {
  let supplier: LinearModel
  let recipient: LinearModel
  let supplierAgain: LinearModel
  let recipientAgain: LinearModel
  let claim: LinearModel
  let stage: LinearModel
  let stance: LinearModel
  let count: LinearModel
  let claimAgain: LinearModel
  let kind: LinearModel
  let exporters: ExporterRanks

  /// Reads the weights from `models/`.
  public init(_ data: DataFolder, catalogue: ArmsCatalogue) throws(DataError) {
    supplier = try LinearModel(data, "supplier", PartyTemplate.self)
    recipient = try LinearModel(data, "recipient", PartyTemplate.self)
    supplierAgain = try LinearModel(data, "supplier-again", PartyTemplate.self)
    recipientAgain = try LinearModel(data, "recipient-again", PartyTemplate.self)
    claim = try LinearModel(data, "claim", EventTemplate.self)
    stage = try LinearModel(data, "stage", EventTemplate.self)
    stance = try LinearModel(data, "stance", EventTemplate.self)
    count = try LinearModel(data, "count", EventTemplate.self)
    claimAgain = try LinearModel(data, "claim-again", EventTemplate.self)
    kind = try LinearModel(data, "kind-again", EventTemplate.self)
    exporters = ExporterRanks(catalogue)
  }
}
