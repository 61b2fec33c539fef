import WaybillKnowledge
import WaybillPipeline
import WaybillSources
import WaybillText

/// The reader over the built-in data, and annotated articles.
enum ReadingBench {
  private static let shared = Result { try Reader(data: .embedded) }

  /// The reader, built once for all tests.
  static func reader() throws -> Reader { try shared.get() }

  /// The files of annotated articles.
  static let files = ["dev-en", "dev-fr"]

  /// Every `step`-th article of a file.
  static func articles(_ file: String, step: Int = 1) -> [Document] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    var reader = DocumentReader(paths: ["\(root)/Training/articles/\(file).docs.jsonl"])
    var documents: [Document] = []
    while let event = reader.next() {
      if case .document(let document) = event { documents.append(document) }
    }
    return stride(from: 0, to: documents.count, by: step).map { documents[$0] }
  }
}
