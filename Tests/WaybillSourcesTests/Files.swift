import CZlib
import Glibc
import Testing
import WaybillSources
import WaybillText

/// A folder for one test's files; it goes when the value goes.
final class Files {
  private let folder: String
  private var paths: [String] = []

  init() {
    var template = Array("/tmp/waybill-test-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    paths.forEach { unlink($0) }
    rmdir(folder)
  }

  /// Writes a file and returns its path.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
    let path = folder + "/" + name
    let bytes = Array(bytes)
    if let file = fopen(path, "wb") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    paths.append(path)
    return path
  }
}

/// What a reader made of its input, in order, as short strings: `id: text`, `!line problem`, `note`.
func events(_ reader: consuming DocumentReader) -> [String] {
  var events: [String] = []
  while let event = reader.next() {
    switch event {
    case .document(let document):
      events.append("\(document.id): \(String(decoding: document.text, as: UTF8.self))")
    case .failure(let error): events.append("!\(error.line) \(error.problem.sentence)")
    case .note(let note): events.append("note \(note.text)")
    }
  }
  return events
}

/// What comes of bytes that are read as a file of this name.
func events(_ bytes: some Sequence<UInt8>, named name: String, limit: Int = 1 << 20) -> [String] {
  events(DocumentReader(bytes: Array(bytes), named: name, limit: limit))
}

/// The documents alone.
func documents(_ bytes: some Sequence<UInt8>, named name: String) -> [Document] {
  var reader = DocumentReader(bytes: Array(bytes), named: name)
  var documents: [Document] = []
  while let event = reader.next() {
    if case .document(let document) = event { documents.append(document) }
  }
  return documents
}

/// The bytes as a gzip member.
func packed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var input = Array(bytes)
  var output = [UInt8](repeating: 0, count: input.count + 1024)
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
      return Int(stream.total_out)
    }
  }
  deflateEnd(&stream)
  return Array(output[..<count])
}
