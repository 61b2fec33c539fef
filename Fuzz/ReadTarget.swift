import Glibc
import WaybillKnowledge
import WaybillPipeline
import WaybillSources
import WaybillText

/// The reader over the built-in data, made once.
private let reader: Reader = {
  do throws(DataError) {
    return try Reader(data: .embedded)
  } catch {
    fatalError("\(error)")
  }
}()

/// Reads arbitrary bytes as a file: no crash, and evidence that stands in its text.
@_cdecl("LLVMFuzzerTestOneInput")
public func readArbitraryBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var documents = DocumentReader(bytes: bytes, named: "fuzz.jsonl", limit: 1 << 20)
  while let event = documents.next() {
    guard case .document(let document) = event else { continue }
    let read = reader.read(document)
    for claim in read.claims {
      for range in claim.evidence + claim.spans.map(\.range) {
        precondition(range.end <= document.text.count, "a span beyond the text")
        let part = Array(document.text[range.start..<range.end])
        precondition(String(validating: part, as: UTF8.self) != nil, "a span inside a scalar")
      }
    }
    precondition(!read.json().isEmpty)
  }
  return 0
}
