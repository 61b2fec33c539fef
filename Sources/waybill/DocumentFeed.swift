import WaybillPipeline
import WaybillSources
import WaybillText

/// The documents of a command's files in order; tells on the standard error what could not be read.
final class DocumentFeed {
  private var reader: DocumentReader
  private let published: String?
  private let showsProgress: Bool
  private var count = 0

  /// How many inputs, or parts of them, could not be read.
  private(set) var failures = 0

  /// True once some input could not be read.
  var hasFailures: Bool { failures > 0 }

  /// `published` dates documents that don't state their own day.
  init(paths: [String], limit: Int, published: String?) {
    reader = DocumentReader(paths: paths, limit: limit)
    self.published = published
    showsProgress = Stream.errors.isTerminal && !Stream.results.isTerminal
  }

  /// Where the last document stood.
  var place: String { reader.place }

  /// The next document; nil at the end.
  func next() -> Document? {
    while let event = reader.next() {
      switch event {
      case .failure(let error):
        failures += 1
        say("\(error)")
      case .note(let note): say("\(note)")
      case .document(var document):
        document.published = document.published ?? published
        count += 1
        if showsProgress, count % 100 == 0 { Stream.errors.write(Array("\r\(count) documents".utf8)) }
        return document
      }
    }
    if showsProgress, count >= 100 { Stream.errors.write(Array("\r\u{1B}[K".utf8)) }
    return nil
  }

  /// Prints a message for people.
  func say(_ message: String) { Stream.errors.write(line: "waybill: \(message)") }
}
