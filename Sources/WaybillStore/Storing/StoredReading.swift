public import WaybillClaims
import WaybillSources
public import WaybillText

/// What one reader read out of one version of a document, in the form in which it is stored.
public struct StoredReading: Sendable {
  /// A claim with its id.
  struct Row: Sendable {
    var id: String
    /// The scalar at which its evidence starts.
    var start: Int
    /// The members from `supplier` to `items`, as a JSON object.
    var body: [UInt8]
    /// The members `evidence` and `spans`, as a JSON object.
    var proof: [UInt8]
    /// Codes, designations and speakers, for the search.
    var names: String
  }

  let reader: String
  let isGiven: Bool
  let language: String?
  /// Whose text it is, as the reader found, in JSON.
  let origin: [UInt8]?
  let hash: String
  let rows: [Row]

  /// The number of claims.
  public var claimCount: Int { rows.count }

  /// Makes the rows of `claims`, whose ranges belong to the document of `accession`.
  ///
  /// `reader` is the version that read them, empty where that isn't stated.
  public init(
    _ accession: Accession, claims: [Claim], language: String?, origin: Origin? = nil, reader: String,
    isGiven: Bool = false
  ) {
    self.reader = reader
    self.isGiven = isGiven
    self.language = language
    let text = accession.document.text
    let offsets = ScalarOffsets(text)
    self.origin = origin.map { Accession.json($0, offsets) }
    var hash = SHA256()
    var rows: [Row] = []
    for claim in claims {
      let row = Self.row(claim, accession, text, offsets)
      // The same claim twice in one document is one claim.
      if rows.contains(where: { $0.id == row.id }) { continue }
      rows.append(row)
      hash.update(Array(row.id.utf8))
    }
    hash.update(Array((language ?? "-").utf8))
    hash.update(self.origin ?? [])
    self.rows = rows
    self.hash = hash.hex()
  }

  private static func row(
    _ claim: Claim, _ accession: Accession, _ text: [UInt8], _ offsets: ScalarOffsets
  ) -> Row {
    var body = JSONText()
    body.object { claim.writeValues(to: &$0) }
    var proof = JSONText()
    proof.object { claim.writeProof(to: &$0, text, offsets) }
    let names = claim.supplier + claim.recipient + claim.items.flatMap(\.designation) + claim.speaker
    return Row(
      id: claimID(
        document: accession.document.id, textHash: accession.textHash, body: body.bytes, proof: proof.bytes),
      start: claim.evidence.first.map { offsets.scalar(at: $0.start) } ?? 0,
      body: body.bytes, proof: proof.bytes, names: names.joined(separator: " \u{2022} "))
  }

  /// The id of a claim: a hash of its document's id, of the text's hash, of its values and spans.
  static func claimID(document: String, textHash: String, body: [UInt8], proof: [UInt8]) -> String {
    var hash = SHA256()
    for part in [Array(document.utf8), Array(textHash.utf8), body] {
      hash.update(part)
      hash.update([0])
    }
    hash.update(proof)
    return String(hash.hex().prefix(16))
  }
}
