public import WaybillMentions
import WaybillText

/// The features of every decision about one item, for `Training/train-models`.
public struct TrainingRecord: Sendable {
  /// Where the sentence stands, in bytes.
  public var sentence: TextRange
  /// Where the item stands, in bytes.
  public var range: TextRange
  /// The item's names.
  public var designations: [String]
  /// The item's category.
  public var category: String
  /// Other categories that its class word covers.
  public var covers: [String]
  /// The count.
  public var quantity: Quantity?
  /// True for a phrase that stands for something named elsewhere.
  public var isAnaphor: Bool
  /// Features of the event.
  public var event: [Int32]
  /// The candidates for the parties with their features; the first is nobody (an empty code).
  public var candidates: [(code: String, supplier: [Int32], recipient: [Int32])]

  /// The records of all items of a document.
  public static func records(_ analysis: Analysis, catalogue exporters: ExporterRanks) -> [TrainingRecord] {
    analysis.items.map { place in
      let view = analysis.sentences[place.sentence].view
      let item = view.items[place.item]
      let parties = PartyFeatures(analysis, exporters, place)
      var candidates: [(code: String, supplier: [Int32], recipient: [Int32])] = [
        ("", parties.features(nil, as: .supplier).ids, parties.features(nil, as: .recipient).ids)
      ]
      for code in analysis.candidates.prefix(40) {
        candidates.append(
          (code, parties.features(code, as: .supplier).ids, parties.features(code, as: .recipient).ids))
      }
      return TrainingRecord(
        sentence: view.byteRange(view.range), range: view.byteRange(item.atoms),
        designations: item.designations.map { $0.text(view.atoms, view.bytes) }, category: item.category,
        covers: item.classWord?.covers ?? [], quantity: item.number?.quantity, isAnaphor: item.isAnaphor,
        event: EventFeatures(analysis, place).features().ids, candidates: candidates)
    }
  }

  /// The names of templates, by number, of the two feature spaces.
  public static var templates: (party: [String], event: [String]) {
    (PartyTemplate.allCases.map { "\($0)" }, EventTemplate.allCases.map { "\($0)" })
  }
}
