import WaybillSources
import WaybillText

/// Reads bytes as a file to its end and proves what holds for every document: sound UTF-8 without NUL, sections and
/// origins that lie in the text between scalars.
func readAndCheck(_ bytes: [UInt8], named name: String) {
  var documents = DocumentReader(bytes: bytes, named: name, limit: 1 << 16)
  while let event = documents.next() {
    switch event {
    case .document(let document): check(document)
    case .failure(let error): precondition(!error.description.isEmpty)
    case .note(let note): precondition(!note.description.isEmpty)
    }
  }
}

private func check(_ document: Document) {
  precondition(String(validating: document.text, as: UTF8.self) != nil, "a text that is no UTF-8")
  precondition(!document.text.contains(0), "a NUL in a text")
  precondition(!document.id.isEmpty, "a document without an id")
  for range in document.sections.map(\.range) {
    precondition(range.start <= range.end && range.end <= document.text.count, "a section beyond the text")
    for edge in [range.start, range.end] where edge < document.text.count {
      precondition(document.text[edge] & 0xC0 != 0x80, "a section inside a scalar")
    }
  }
  for date in [document.published, document.updated] {
    precondition(date.map { ISODate.normalized($0) != nil } ?? true, "a date that is none")
  }
}

/// The bytes that libFuzzer hands over.
func fuzzed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
