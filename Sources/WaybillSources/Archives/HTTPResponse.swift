/// What a server sent, as archives keep it: a status line, fields, a body.
struct HTTPResponse {
  /// No header is longer.
  static let longestHeader = 1 << 16

  /// The status, 200 for one that can be read.
  var status: Int
  var fields: HeaderFields
  /// The length of the status line and the fields in bytes; the body follows.
  var headLength: Int

  /// Reads the header at the start of a block; nil where there is none.
  init?(_ block: ArraySlice<UInt8>) {
    guard block.starts(with: "HTTP/".utf8) || block.starts(with: "ICY ".utf8),
      let end = block.firstIndex(of: 0x0A), let fields = HeaderFields(block[(end + 1)...])
    else { return nil }
    let words = block[..<end].split { $0 <= 0x20 }
    status = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
    self.fields = fields
    headLength = end + 1 - block.startIndex + fields.length
  }

  /// The part of a block that the header's own length of the body covers; nil where the block is shorter.
  func wholePart(of block: [UInt8]) -> [UInt8]? {
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0,
      block.count - headLength >= length
    else { return nil }
    return Array(block[..<(headLength + length)])
  }

  /// A body as it was before it was sent.
  struct Body {
    var bytes: [UInt8]
    /// What is wrong with it, in words.
    var notes: [String] = []
  }

  /// Why a body can't be had.
  enum Refusal: Error {
    case tooLarge
    case unread(String)
    case broken(String)
  }

  /// The body of a block, chunks joined and codings undone, of `limit` bytes at most.
  ///
  /// Crawlers often store the plain body and leave the fields: a coding that the bytes don't show is none.
  func body(of block: [UInt8], limit: Int) throws(Refusal) -> Body {
    var body = Body(bytes: Array(block[min(headLength, block.count)...]))
    if let coding = fields["transfer-encoding"], coding.lowercased().contains("chunked") {
      let joined = ChunkedBody.joined(body.bytes)
      body.bytes = joined.bytes
      if let note = joined.note { body.notes.append(note) }
    }
    let codings = (fields["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
    for coding in codings.reversed() {
      let undone = try ContentCoding.undone(body.bytes, String(coding), limit: limit)
      body.bytes = undone.bytes
      if let note = undone.note { body.notes.append(note) }
    }
    return body
  }
}
