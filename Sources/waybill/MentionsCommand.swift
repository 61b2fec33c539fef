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

  func write(_ bytes: [UInt8], reference: PartialDate?, to writer: inout JSONWriter) {
    let atoms = atomizer.atoms(of: bytes)
    let range = 0..<atoms.count
    let offsets = ScalarOffsets(bytes)
    let found = numbers.numbers(atoms, bytes, range)
    writer.beginObject()
    writer.key("mentions")
    writer.beginArray()
    func begin(_ type: String, _ span: Range<Int>) {
      let start = Int(atoms[span.lowerBound].start)
      let end = Int(atoms[span.upperBound - 1].end)
      writer.beginObject()
      writer.key("type")
      writer.string(type)
      writer.key("start")
      writer.integer(offsets.scalar(at: start))
      writer.key("end")
      writer.integer(offsets.scalar(at: end))
      writer.key("text")
      writer.string(bytes[start..<end])
    }
    func quantity(_ quantity: Quantity) {
      writer.key("value")
      writer.number(quantity.singleValue)
      writer.key("min")
      writer.number(quantity.min)
      writer.key("max")
      writer.number(quantity.max)
      writer.key("approx")
      writer.boolean(quantity.isApproximate)
    }
    for number in found {
      begin("number", number.atoms)
      quantity(number.quantity)
      writer.endObject()
    }
    for sum in money.money(atoms, bytes, range, numbers: found) {
      begin("money", sum.atoms)
      quantity(sum.amount)
      writer.key("currency")
      writer.string(sum.currency)
      writer.key("unit")
      writer.string(sum.plainUnit)
      writer.endObject()
    }
    for date in dates.dates(atoms, bytes, range, reference: reference) {
      begin("date", date.atoms)
      if let day = date.counted {
        writer.key("value")
        writer.string(day.description)
      } else {
        writer.key("from")
        writer.string(date.from?.description)
        writer.key("to")
        writer.string(date.to?.description)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }
}
