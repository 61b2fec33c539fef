import WaybillText

/// Makes a document of one line of JSONL.
struct JSONLines {
  /// What came of the line.
  enum Outcome {
    case document(Document, notes: [String])
    case refused(SourceError.Problem)
  }

  /// Reads a line.
  ///
  /// It is one object with `text` and, as far as known, `id`, `url`, `title`, `published`,
  /// `updated`, `publisher`, `author`, `comments`; other keys are left alone.
  static func document(_ line: [UInt8]) -> Outcome {
    if line.contains(0) { return .refused(.nul) }
    if let byte = firstInvalidUTF8(line.span) { return .refused(.notUTF8(byte: byte + 1)) }
    do throws(SourceError.Problem) {
      return try document(parse(line))
    } catch {
      return .refused(error)
    }
  }

  private static func parse(_ line: [UInt8]) throws(SourceError.Problem) -> JSONValue {
    do throws(JSONError) {
      return try JSONParser.parse(line)
    } catch {
      throw .json(error.problem, byte: error.byte + 1)
    }
  }

  private static func document(_ value: JSONValue) throws(SourceError.Problem) -> Outcome {
    guard case .object = value else { throw .notADocument("the line is no JSON object") }
    guard let text = value["text"] else { throw .notADocument("it has no 'text'") }
    var notes: [String] = []
    var document = Document(id: "", text: try bytes(text, "text"))
    if document.text.contains(0) { throw .nul }
    document.url = try string(value, "url")
    document.title = try string(value, "title")
    document.published = try date(value, "published", &notes)
    document.updated = try date(value, "updated", &notes)
    document.publisher = try string(value, "publisher")
    document.author = try string(value, "author")
    document.comments = try strings(value, "comments")
    document.given = try given(value)
    document.id = try id(value) ?? ContentID.of(document)
    return .document(document, notes: notes)
  }

  /// The claims that the document brings along, as they stand there; checking them is the register's business.
  private static func given(_ value: JSONValue) throws(SourceError.Problem) -> GivenReading? {
    guard let claims = value["claims"], claims != .null else { return nil }
    guard case .array = claims else { throw .notADocument("'claims' is no array") }
    return GivenReading(claims: claims.serialized, reader: try string(value, "reader"))
  }

  private static func bytes(_ value: JSONValue, _ key: String) throws(SourceError.Problem) -> [UInt8] {
    switch value {
    case .string(let bytes): return bytes
    case .null: return []
    default: throw .notADocument("'\(key)' is no string")
    }
  }

  private static func string(_ value: JSONValue, _ key: String) throws(SourceError.Problem) -> String? {
    guard let member = value[key], member != .null else { return nil }
    return String(decoding: try bytes(member, key), as: UTF8.self)
  }

  private static func strings(_ value: JSONValue, _ key: String) throws(SourceError.Problem) -> [String] {
    guard let member = value[key], member != .null else { return [] }
    guard case .array(let values) = member else { throw .notADocument("'\(key)' is no array") }
    var strings: [String] = []
    for value in values { strings.append(String(decoding: try bytes(value, key), as: UTF8.self)) }
    return strings
  }

  private static func date(
    _ value: JSONValue, _ key: String, _ notes: inout [String]
  ) throws(SourceError.Problem) -> String? {
    guard let text = try string(value, key), !text.isEmpty else { return nil }
    if let date = ISODate.normalized(text) { return date }
    notes.append("'\(key)' is no date of the form YYYY-MM-DD, so it is taken as unknown")
    return nil
  }

  private static func id(_ value: JSONValue) throws(SourceError.Problem) -> String? {
    if case .number(let digits) = value["id"] { return String(decoding: digits, as: UTF8.self) }
    let id = try string(value, "id")
    return id?.isEmpty == true ? nil : id
  }
}
