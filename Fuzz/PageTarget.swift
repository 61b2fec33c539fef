import Glibc
import WaybillSources
import WaybillText

/// Reads arbitrary bytes as a page: no crash, sound UTF-8, sections within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func readArbitraryPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array("<!DOCTYPE html>".utf8) + UnsafeBufferPointer(start: start, count: count)
  var documents = DocumentReader(bytes: bytes, named: "fuzz.html", limit: 1 << 20)
  while let event = documents.next() {
    guard case .document(let document) = event else { continue }
    precondition(String(validating: document.text, as: UTF8.self) != nil, "broken UTF-8")
    for section in document.sections {
      precondition(section.range.start <= section.range.end && section.range.end <= document.text.count)
    }
    for day in [document.published, document.updated] {
      precondition(day.map { ISODate.normalized($0) == $0 } ?? true, "a date that is none")
    }
  }
  return 0
}
