public import WaybillKnowledge
public import WaybillText

/// Reads the dates and periods of a text.
public struct DateReader: Sendable {
  public init(_ data: DataFolder, language: String, _ atomizer: inout Atomizer) throws(DataError) {}

  public func dates(_ atoms: [Atom], _ bytes: [UInt8], _ range: Range<Int>, reference: PartialDate?) -> [DateMention] { [] }
}
