import WaybillText

extension RegisterComparison {
  /// The names of the columns of `--format csv`.
  public static var header: [UInt8] {
    CSVRow.bytes([
      "result", "line", "transfer", "supplier", "recipient", "designation", "field", "register", "table",
    ])
  }
}

extension RegisterComparison.Entry {
  /// One object with all fields that both or one of them tell.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("result", result.rawValue)
      json.number("line", line.map { Double($0) })
      json.string("transfer", transfer)
      json.string("supplier", supplier)
      json.string("recipient", recipient)
      json.string("designation", designation)
      json.array("fields") { json in
        for field in fields {
          json.object { json in
            json.string("field", field.name)
            json.string("register", field.register.isEmpty ? nil : field.register)
            json.string("table", field.table.isEmpty ? nil : field.table)
            json.bool("same", field.isSame)
          }
        }
      }
    }
    return json.bytes
  }

  /// A row for each field that differs, one row where none does.
  public var csv: [UInt8] {
    let head = [
      result.rawValue, line.map { String($0) } ?? "", transfer ?? "", supplier, recipient, designation,
    ]
    let differing = fields.filter { !$0.isSame }
    guard !differing.isEmpty else { return CSVRow.bytes(head + ["", "", ""]) }
    return differing.flatMap { CSVRow.bytes(head + [$0.name, $0.register, $0.table]) }
  }

  /// A line for people, with one more for each field that differs.
  public var text: [UInt8] {
    let place = line.map { "line \($0)" } ?? ""
    let what = "\(supplier) → \(recipient): \(designation)"
    let head = [result.rawValue, place, what, transfer.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }
    var lines = [head.joined(separator: "  ")]
    for field in fields where !field.isSame {
      lines.append("    \(field.name): here \(field.register), there \(field.table)")
    }
    let plain = lines.map { line in
      String(
        String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
    return Array((plain.joined(separator: "\n") + "\n").utf8)
  }
}
