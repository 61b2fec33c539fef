import ArgumentParser
import WaybillKnowledge
import WaybillMentions
import WaybillPipeline
import WaybillText

/// `waybill mentions`: prints what the mention readers find, for work on a language.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Prints the numbers, sums of money and dates in texts, one text a line on stdin.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @Option(name: .customLong("lang"), help: "The language of the texts.")
  var language = "en"

  @Option(help: "The day on which the texts are read (YYYY-MM-DD).")
  var reference: String?

  @Option(help: "How to print them.")
  var format = Format.jsonl

  @Option(help: "A folder laid out as Data/, instead of the data in the binary.")
  var data: String?

  func validate() throws {
    if let reference, PartialDate(reference) == nil {
      throw ValidationError("'\(reference)' is no date of the form YYYY-MM-DD.")
    }
  }

  func run() throws {
    let folder = data.map(DataFolder.directory) ?? .embedded
    guard try folder.languages().contains(language) else {
      throw ValidationError("There is no language pack '\(language)'.")
    }
    let readers = try MentionReaders(folder, language: language)
    let day = reference.flatMap(PartialDate.init)
    var writer = JSONWriter()
    while let line = readLine(strippingNewline: true) {
      readers.write(Array(line.utf8), reference: day, to: &writer)
      writer.writeOut()
    }
  }
}

/// The mention readers of one language.
private struct MentionReaders {
  let atomizer: Atomizer
  let numbers: NumberReader
  let money: MoneyReader
  let dates: DateReader

  init(_ data: DataFolder, language: String) throws(DataError) {
    var atomizer = Atomizer(folding: try Folding(data))
    numbers = try NumberReader(data, language: language, &atomizer)
    money = try MoneyReader(data, language: language, &atomizer)
    dates = try DateReader(data, language: language, &atomizer)
    self.atomizer = atomizer
  }

  /// Writes the mentions of one text as one line.
  func write(_ bytes: [UInt8], reference: PartialDate?, to writer: inout JSONWriter) {
    let atoms = atomizer.atoms(of: bytes)
    let range = 0..<atoms.count
    let found = numbers.numbers(atoms, bytes, range)
    var line = MentionLine(atoms: atoms, bytes: bytes, offsets: ScalarOffsets(bytes), json: writer)
    line.json.beginObject()
    line.json.key("mentions")
    line.json.beginArray()
    for number in found { line.write(number) }
    for sum in money.money(atoms, bytes, range, numbers: found) { line.write(sum) }
    for date in dates.dates(atoms, bytes, range, reference: reference) { line.write(date) }
    line.json.endArray()
    line.json.endObject()
    line.json.endLine()
    writer = line.json
  }
}

/// The line of one text while it is written.
private struct MentionLine {
  let atoms: [Atom]
  let bytes: [UInt8]
  let offsets: ScalarOffsets
  var json: JSONWriter

  mutating func write(_ number: NumberMention) {
    begin("number", number.atoms)
    write(number.quantity)
    json.endObject()
  }

  mutating func write(_ sum: MoneyMention) {
    begin("money", sum.atoms)
    write(sum.amount)
    json.key("currency")
    json.string(sum.currency)
    json.key("unit")
    json.string(sum.plainUnit)
    json.endObject()
  }

  /// A day that a count reckons to is the value; other dates have their ends.
  mutating func write(_ date: DateMention) {
    begin("date", date.atoms)
    if let day = date.counted {
      json.key("value")
      json.string(day.description)
    } else {
      json.key("from")
      json.string(date.from?.description)
      json.key("to")
      json.string(date.to?.description)
    }
    json.endObject()
  }

  private mutating func begin(_ type: String, _ span: Range<Int>) {
    let start = Int(atoms[span.lowerBound].start)
    let end = Int(atoms[span.upperBound - 1].end)
    json.beginObject()
    json.key("type")
    json.string(type)
    json.key("start")
    json.integer(offsets.scalar(at: start))
    json.key("end")
    json.integer(offsets.scalar(at: end))
    json.key("text")
    json.string(bytes[start..<end])
  }

  private mutating func write(_ quantity: Quantity) {
    json.key("value")
    json.number(quantity.singleValue)
    json.key("min")
    json.number(quantity.min)
    json.key("max")
    json.number(quantity.max)
    json.key("approx")
    json.boolean(quantity.isApproximate)
  }
}
