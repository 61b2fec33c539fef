/// The records of comma- or semicolon-separated values (RFC 4180), each with the line on which it starts.
struct CSVRecords {
  /// One record.
  struct Record {
    let line: Int
    let fields: [String]
  }

  private var rest: Substring.UTF8View
  private var line = 1
  private let separator: UInt8

  init(_ text: String, separator: UInt8) {
    rest = Substring(text).utf8
    self.separator = separator
  }

  /// The next record, nil at the end; throws where a quote is never closed.
  mutating func next() throws(TableFault) -> Record? {
    guard !rest.isEmpty else { return nil }
    let start = line
    var fields: [String] = []
    var field: [UInt8] = []
    while true {
      guard let byte = rest.popFirst() else { break }
      if byte == 0x22, field.isEmpty {
        field = try quoted(from: start)
      } else if byte == separator {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      } else if byte == 0x0A {
        line += 1
        break
      } else if byte != 0x0D {
        field.append(byte)
      }
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return Record(line: start, fields: fields.map(\.trimmedOfSpaces))
  }

  private mutating func quoted(from start: Int) throws(TableFault) -> [UInt8] {
    var field: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == 0x0A { line += 1 }
      if byte == 0x22 {
        guard rest.first == 0x22 else { return field }
        rest.removeFirst()
      }
      field.append(byte)
    }
    throw TableFault(line: start, problem: "a quote is never closed")
  }
}

/// What is wrong with a table, and where.
public struct TableFault: Error, Sendable, Hashable {
  /// The line, from 1; 0 where the table as a whole is meant.
  public var line: Int
  /// What is wrong, without a full stop.
  public var problem: String
}
