public import WaybillStore

/// What the register is written as for others.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// The shape of SIPRI's trade register.
  case sipri
  /// One row an item, with everything that was chosen.
  case csv
  /// As `waybill register --format jsonl` prints it.
  case jsonl
  /// FollowTheMoney entities.
  case ftm
  /// The categories of the UN Register of Conventional Arms.
  case unroca
}

/// Writes transfers one by one in one format.
public struct Export {
  private let format: ExportFormat
  private let names: ExportNames
  private var entities: FollowTheMoney
  /// Transfers of which the format takes nothing.
  public private(set) var left = 0

  /// `names` are how the format names states and categories.
  public init(_ format: ExportFormat, _ names: ExportNames) {
    self.format = format
    self.names = names
    entities = FollowTheMoney(names)
  }

  /// What stands before the first transfer.
  public var header: [UInt8] {
    switch format {
    case .sipri: SIPRIRegister.header
    case .unroca: UNROCAReturn.header
    case .csv: TransferCSV.header
    case .jsonl, .ftm: []
    }
  }

  /// What one transfer adds.
  public mutating func piece(_ transfer: ListedTransfer) -> [UInt8] {
    let piece: [UInt8] =
      switch format {
      case .sipri: SIPRIRegister(names).rows(ExportedTransfer(transfer))
      case .unroca: UNROCAReturn(names).rows(ExportedTransfer(transfer))
      case .csv: TransferCSV.rows(ExportedTransfer(transfer))
      case .jsonl: transfer.json + [0x0A]
      case .ftm: entities.lines(ExportedTransfer(transfer))
      }
    if piece.isEmpty { left += 1 }
    return piece
  }
}
