import ArgumentParser
import Foundation
import WaybillKnowledge
import WaybillLanguage
import WaybillText

/// `waybill sentences`: cuts texts into sentences.
struct SentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Cuts texts into sentences: one JSON string a line on stdin, one line of offsets each.")

  @Option(help: "The texts' language, as an ISO 639-1 code.")
  var lang = "en"

  @OptionGroup var knowledge: DataOptions

  private struct Output: Encodable {
    var sentences: [Stretch]
  }

  private struct Stretch: Encodable {
    var start: Int
    var end: Int
  }

  private func readers() throws -> (SentenceReader, Atomizer) {
    do throws(DataError) {
      var atomizer = Atomizer(folding: try Folding(knowledge.folder))
      let reader = try SentenceReader(knowledge.folder, language: lang, &atomizer)
      return (reader, atomizer)
    } catch {
      throw knowledge.refusal(error)
    }
  }

  func run() throws {
    let (reader, atomizer) = try readers()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var number = 0
    var failed = false
    while let line = readLine() {
      number += 1
      guard let text = try? JSONDecoder().decode(String.self, from: Data(line.utf8)) else {
        Stream.errors.write(line: "waybill: line \(number): no JSON string")
        failed = true
        continue
      }
      let bytes = Array(text.utf8)
      let atoms = atomizer.atoms(of: bytes)
      let offsets = ScalarOffsets(bytes)
      let found = reader.sentences(atoms, bytes, 0..<atoms.count).map { sentence in
        Stretch(
          start: offsets.scalar(at: Int(atoms[sentence.lowerBound].start)),
          end: offsets.scalar(at: Int(atoms[sentence.upperBound - 1].end)))
      }
      print(String(decoding: try encoder.encode(Output(sentences: found)), as: UTF8.self))
    }
    if failed { throw ExitCode(1) }
  }
}
