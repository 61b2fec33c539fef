/// How `waybill read` prints what it found.
public enum ClaimFormat: String, Sendable, CaseIterable {
  case table, json, jsonl, csv
}

/// Turns documents that were read into one of the formats.
///
/// `piece` may run on any thread; `Sheet` puts the pieces together in order.
public struct ClaimPrinter: Sendable {
  private let format: ClaimFormat
  private let width: Int
  private let hasColour: Bool
  private let names: CountryNames
  private let withText: Bool

  /// Makes a printer; width and colour count for tables only, `withText` for JSON only.
  public init(_ format: ClaimFormat, width: Int, hasColour: Bool, names: CountryNames, withText: Bool = false)
  {
    self.format = format
    self.withText = withText
    self.width = width
    self.hasColour = hasColour
    self.names = names
  }

  /// What one document adds to the output.
  public func piece(_ read: ReadDocument) -> [UInt8] {
    switch format {
    case .table: ClaimTable(width: width, hasColour: hasColour, names: names).block(read)
    case .json: read.json(withText: withText)
    case .jsonl: read.json(withText: withText) + [0x0A]
    case .csv: ClaimCSV.rows(read)
    }
  }

  /// What stands before the pieces and how they are joined.
  public var sheet: Sheet {
    switch format {
    case .table, .jsonl: Sheet()
    case .json: Sheet(isJSON: true)
    case .csv: Sheet(header: ClaimCSV.header())
    }
  }
}

/// Puts pieces of output together: a header, or one JSON value for one piece and an array for several.
public struct Sheet: Sendable {
  private let header: [UInt8]
  private let isJSON: Bool
  private var count = 0
  private var first: [UInt8] = []

  /// Makes a sheet.
  public init(header: [UInt8] = [], isJSON: Bool = false) {
    self.header = header
    self.isJSON = isJSON
  }

  /// The bytes to print for the next piece.
  public mutating func add(_ piece: [UInt8]) -> [UInt8] {
    count += 1
    guard isJSON else { return count == 1 ? header + piece : piece }
    if count == 1 {
      first = piece
      return []
    }
    defer { first = [] }
    let start = count == 2 ? Array("[".utf8) + first : []
    return start + Array(",\n".utf8) + piece
  }

  /// The bytes to print at the end.
  public mutating func finish() -> [UInt8] {
    guard isJSON else { return count == 0 ? header : [] }
    switch count {
    case 0: return Array("[]\n".utf8)
    case 1: return first + [0x0A]
    default: return Array("]\n".utf8)
    }
  }
}
