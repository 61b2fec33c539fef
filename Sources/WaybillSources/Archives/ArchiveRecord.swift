/// The head of a web archive's record: what its block is, as far as the archive says.
struct ArchiveRecord: Hashable {
  /// What a record holds.
  enum Kind: Hashable {
    /// What a server sent, as a rule with the HTTP header before it.
    case response
    /// A file that was stored as it is.
    case resource
    /// A text that was made of a page.
    case conversion
    /// Requests, notes on the crawl and so on, by the archive's own word: no page.
    case other(String)
  }

  var kind: Kind
  /// The address, without angle brackets.
  var url: String?
  /// When it was captured, in UTC.
  var captured: String?
  /// The media type of the block as stated, without the HTTP header's word.
  var contentType: String?
  /// The length of the block in bytes.
  var length: Int
  /// Why the crawler cut the block off, where it did.
  var truncation: String?
  /// True when the block is a part of one that lies in several records.
  var isSegment = false
}

/// The two forms of web archives.
enum ArchiveFormat {
  case warc
  case arc

  /// No record's head is longer.
  static let longestHead = 1 << 16

  /// True when the bytes are the start of a record.
  func startsRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .warc: WARCHead.starts(bytes)
    case .arc: ARCHead.starts(bytes)
    }
  }

  /// Reads the head of a record at the start of the bytes, with its length in bytes; nil where it is broken.
  func head(_ bytes: ArraySlice<UInt8>) -> (record: ArchiveRecord, length: Int)? {
    switch self {
    case .warc: WARCHead.record(bytes)
    case .arc: ARCHead.record(bytes)
    }
  }
}
