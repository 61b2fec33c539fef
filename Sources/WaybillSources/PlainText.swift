import WaybillText

/// Makes a document of a whole plain-text file.
struct PlainText {
  /// What came of the bytes.
  enum Outcome {
    case document(Document, note: String?)
    case refused(SourceError.Problem, line: Int)
  }

  /// Lines longer than this are no headlines.
  private static let longestHeadline = 200

  /// Decodes and checks the bytes; the text stays exactly as it came.
  ///
  /// A charset that is declared counts where the bytes are no UTF-8 and fit it.
  static func document(_ bytes: [UInt8], declared charset: String? = nil) -> Outcome {
    if let decoded = CharsetDetector.decodeUTF16(bytes) {
      return checked(decoded.text, charset: decoded.charset)
    }
    if let nul = bytes.firstIndex(of: 0) { return .refused(.nul, line: line(of: nul, in: bytes)) }
    guard firstInvalidUTF8(bytes.span) != nil else { return checked(bytes, charset: nil) }
    if let charset, let text = DeclaredCharset.decode(bytes, charset) {
      return checked(text, charset: charset)
    }
    guard let decoded = CharsetDetector().decode(bytes) else { return .refused(.unknownCharset, line: 0) }
    return checked(decoded.text, charset: decoded.charset)
  }

  private static func checked(_ text: [UInt8], charset: String?) -> Outcome {
    if let nul = text.firstIndex(of: 0) { return .refused(.nul, line: line(of: nul, in: text)) }
    guard text.contains(where: { $0 > 0x20 }) else { return .refused(.empty, line: 0) }
    var document = Document(id: ContentID.of([text]), text: text)
    document.title = headline(of: text)
    return .document(document, note: charset.map { "no UTF-8, read as \($0)" })
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  /// The first line, where it is short, doesn't end as a sentence does, and more text follows.
  private static func headline(of text: [UInt8]) -> String? {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = text[start...].firstIndex(where: { $0 > 0x20 }),
      let end = text[first...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      end - first <= longestHeadline, text[end...].contains(where: { $0 > 0x20 })
    else { return nil }
    let line = text[first..<end].reversed().drop { $0 <= 0x20 }.reversed()
    guard let last = line.last, ![0x2E, 0x3A, 0x3B, 0x2C].contains(last) else { return nil }
    return String(decoding: line, as: UTF8.self)
  }
}

/// Ids of documents that came without one.
enum ContentID {
  /// 16 hexadecimal digits that depend on the parts alone.
  static func of(_ parts: [[UInt8]]) -> String {
    var hash = SHA256()
    for (index, part) in parts.enumerated() {
      if index > 0 { hash.update([0]) }
      hash.update(part)
    }
    return String(hash.hex().prefix(16))
  }

  /// The id of a document by what is known of it and its text.
  static func of(_ document: Document) -> String {
    let known = [document.url, document.title, document.published, document.publisher]
    return of(known.map { Array(($0 ?? "").utf8) } + [document.text])
  }
}
