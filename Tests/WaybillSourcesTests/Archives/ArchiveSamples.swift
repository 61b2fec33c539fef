import CZstd

/// A record of a WARC file.
func warc(
  _ type: String, _ url: String? = nil, contentType: String = "application/http; msgtype=response",
  date: String = "2024-05-03T10:00:00Z", length: Int? = nil, version: String = "1.0", more: String = "",
  _ block: [UInt8]
) -> [UInt8] {
  let address = url.map { "WARC-Target-URI: \($0)\r\n" } ?? ""
  let head =
    "WARC/\(version)\r\nWARC-Type: \(type)\r\n\(address)WARC-Date: \(date)\r\n\(more)"
    + "Content-Type: \(contentType)\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
  return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
}

/// What a server sent.
func http(
  _ body: [UInt8], status: Int = 200, type: String? = "text/plain", more: String = ""
) -> [UInt8] {
  let type = type.map { "Content-Type: \($0)\r\n" } ?? ""
  return Array("HTTP/1.1 \(status) X\r\n\(type)\(more)\r\n".utf8) + body
}

/// A response that is a page of plain text.
func page(_ number: Int, _ text: String? = nil) -> [UInt8] {
  warc("response", "https://example.org/\(number)", http(Array((text ?? "Page \(number).").utf8)))
}

/// A record of an ARC file of version 1.
func arc(_ url: String, type: String = "text/plain", length: Int? = nil, _ block: [UInt8]) -> [UInt8] {
  Array("\(url) 192.0.2.1 20240503100000 \(type) \(length ?? block.count)\n".utf8) + block + [0x0A]
}

/// The record with which an ARC file begins.
let arcFileHead = arc(
  "filedesc://sample.arc", Array("1 0 Sample\nURL IP-address Archive-date Content-type Archive-length\n".utf8)
)

/// The bytes as a frame of zstd.
func zstd(_ bytes: [UInt8], dictionary: [UInt8] = []) -> [UInt8] {
  let context = ZSTD_createCCtx()
  defer { ZSTD_freeCCtx(context) }
  var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = ZSTD_compress_usingDict(
    context, &output, output.count, bytes, bytes.count, dictionary, dictionary.count, 3)
  return Array(output[..<count])
}

/// The frame at the start of an archive that holds the dictionary of the others.
func dictionaryFrame(_ dictionary: [UInt8]) -> [UInt8] {
  let length = (0..<4).map { UInt8(truncatingIfNeeded: dictionary.count >> (8 * $0)) }
  return [0x5D, 0x2A, 0x4D, 0x18] + length + dictionary
}
