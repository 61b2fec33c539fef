/// Rows of comma-separated values (RFC 4180) that a spreadsheet takes for text and numbers, never for formulas.
public enum CSVRow {
  /// One row with its line end.
  ///
  /// Fields with a comma, a quote or a line break stand in quotes. A field that a spreadsheet would run (it begins with
  /// `=`, `+`, `-`, `@`, a tab or a carriage return, and is no number or date) gets an apostrophe before it.
  public static func bytes(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(isFormula(field) ? "'" + field : field, to: &bytes)
    }
    return bytes + [0x0D, 0x0A]
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += field.utf8
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static func isFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first else { return false }
    guard [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else { return false }
    return first != 0x2D || !field.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2E }
  }
}
