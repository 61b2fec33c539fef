public import WaybillText

extension Folding {
  /// The folding table of the data (`languages/_common/folding.tsv`).
  public init(_ data: DataFolder) throws(DataError) {
    self.init()
    let table = try data.table("languages/_common/folding.tsv")
    for row in 0..<table.count {
      guard let letter = table.string(row, 0).unicodeScalars.first else { continue }
      add(letter.value, lower: table.bytes(row, 1), folded: table.bytes(row, 2))
    }
  }
}
