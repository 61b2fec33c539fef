/// Reads the claims out of an analysed document.
public struct ClaimReader: Sendable {
  let models: ClaimModels

  /// Makes a reader that decides with `models`.
  public init(models: ClaimModels) { self.models = models }

  /// The claims of a document, in the order in which it makes them.
  public func claims(_ analysis: Analysis) -> [Claim] {
    let drafts = DraftReader(analysis: analysis, models: models).drafts()
    let lines = LineMerger(analysis, drafts).lines
    var groups = ClaimGroups(analysis, lines)
    return groups.claims()
  }
}
