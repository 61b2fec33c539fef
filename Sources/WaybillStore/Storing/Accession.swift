import WaybillClaims
import WaybillRegister
import WaybillSources
public import WaybillText

/// A document on its way into the register, with the hashes that tell it from others.
public struct Accession: Sendable {
  /// The document.
  public let document: Document
  /// SHA-256 of its text, in hexadecimal digits.
  public let textHash: String
  /// SHA-256 of the text and of all that is known of the document, but for its page.
  public let versionHash: String
  let sections: [UInt8]?
  let comments: [UInt8]?
  let origin: [UInt8]?
  let signature: TextSignature

  /// Hashes a document.
  public init(_ document: Document) {
    self.document = document
    textHash = SHA256.hex(document.text)
    signature = TextSignature(document.text)
    let offsets = ScalarOffsets(document.text)
    sections = document.sections.isEmpty ? nil : Self.sections(document, offsets)
    comments = document.comments.isEmpty ? nil : Self.list(document.comments)
    origin = document.origin.map { Self.json($0, offsets) }
    let parts: [[UInt8]?] =
      [
        document.id, textHash, document.url, document.title, document.published, document.updated,
        document.publisher, document.author, document.declaredLanguage,
      ].map { $0.map { Array($0.utf8) } } + [sections, comments, origin]
    var hash = SHA256()
    for part in parts {
      // Lengths keep the parts apart; nothing and an empty part differ.
      hash.update(Array("\(part.map { String($0.count) } ?? "-"):".utf8))
      if let part { hash.update(part) }
    }
    versionHash = hash.hex()
  }

  private static func sections(_ document: Document, _ offsets: ScalarOffsets) -> [UInt8] {
    var json = JSONText()
    json.array { json in
      for section in document.sections {
        json.array { json in
          json.string(nil, section.kind.rawValue)
          json.number(nil, offsets.scalar(at: section.range.start))
          json.number(nil, offsets.scalar(at: section.range.end))
        }
      }
    }
    return json.bytes
  }

  private static func list(_ texts: [String]) -> [UInt8] {
    var json = JSONText()
    json.strings(nil, texts)
    return json.bytes
  }

  static func json(_ origin: Origin, _ offsets: ScalarOffsets) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("relation", origin.relation.rawValue)
      json.string("name", origin.name)
      if let range = origin.range {
        json.number("start", offsets.scalar(at: range.start))
        json.number("end", offsets.scalar(at: range.end))
      }
    }
    return json.bytes
  }
}
