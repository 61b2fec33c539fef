public import WaybillKnowledge
public import WaybillMentions
import WaybillText

/// Lists the numbers, sums of money and dates of single texts in one language.
public struct MentionLister: Sendable {
  private let atomizer: Atomizer
  private let numbers: NumberReader
  private let money: MoneyReader
  private let dates: DateReader

  /// Reads the language's data.
  public init(_ data: DataFolder, language: String) throws(DataError) {
    var atomizer = Atomizer(folding: try Folding(data))
    numbers = try NumberReader(data, language: language, &atomizer)
    money = try MoneyReader(data, language: language, &atomizer)
    dates = try DateReader(data, language: language, &atomizer)
    self.atomizer = atomizer
  }

  /// The mentions of one text (valid UTF-8) as one line of JSON, without its line feed.
  public func json(_ bytes: [UInt8], reference: PartialDate?) -> [UInt8] {
    let atoms = atomizer.atoms(of: bytes)
    let line = MentionLine(atoms: atoms, bytes: bytes, offsets: ScalarOffsets(bytes))
    let found = numbers.numbers(atoms, bytes, atoms.indices)
    var json = JSONText()
    json.object { json in
      json.array("mentions") { json in
        for number in found { line.write(number, to: &json) }
        for sum in money.money(atoms, bytes, atoms.indices, numbers: found) { line.write(sum, to: &json) }
        for date in dates.dates(atoms, bytes, atoms.indices, reference: reference) {
          line.write(date, to: &json)
        }
      }
    }
    return json.bytes
  }
}

/// One text whose mentions are written.
private struct MentionLine {
  let atoms: [Atom]
  let bytes: [UInt8]
  let offsets: ScalarOffsets

  func write(_ number: NumberMention, to json: inout JSONText) {
    json.object { json in
      begin("number", number.atoms, &json)
      write(number.quantity, to: &json)
    }
  }

  func write(_ sum: MoneyMention, to json: inout JSONText) {
    json.object { json in
      begin("money", sum.atoms, &json)
      write(sum.amount, to: &json)
      json.string("currency", sum.currency)
      json.string("unit", sum.plainUnit)
    }
  }

  /// A day that a count reckons to is the value; other dates have their ends.
  func write(_ date: DateMention, to json: inout JSONText) {
    json.object { json in
      begin("date", date.atoms, &json)
      if let day = date.counted {
        json.string("value", day.description)
      } else {
        json.string("from", date.from?.description)
        json.string("to", date.to?.description)
      }
    }
  }

  private func begin(_ type: String, _ span: Range<Int>, _ json: inout JSONText) {
    let start = Int(atoms[span.lowerBound].start)
    let end = Int(atoms[span.upperBound - 1].end)
    json.string("type", type)
    json.number("start", offsets.scalar(at: start))
    json.number("end", offsets.scalar(at: end))
    json.text("text", bytes[start..<end])
  }

  private func write(_ quantity: Quantity, to json: inout JSONText) {
    json.number("value", quantity.singleValue)
    json.number("min", quantity.min)
    json.number("max", quantity.max)
    json.bool("approx", quantity.isApproximate)
  }
}
