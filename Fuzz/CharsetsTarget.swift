/// Decodes arbitrary bytes as text of a page and as plain text, under a charset that the first byte chooses; also
/// under none, or one that doesn't exist.
@_cdecl("LLVMFuzzerTestOneInput")
public func decodeArbitraryBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let charsets = [
    nil, "utf-8", "utf-16", "utf-16le", "utf-32", "utf-7", "windows-1250", "windows-1251", "windows-1252",
    "windows-1254", "windows-1256", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-15", "koi8-r",
    "koi8-u",
    "gb2312", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "tis-620", "macintosh",
    "no-such",
  ]
  let bytes = fuzzed(start, count)
  guard let first = bytes.first else { return 0 }
  let charset = charsets[Int(first) % charsets.count].map { "; charset=\($0)" } ?? ""
  let body = Array(bytes.dropFirst())
  readAndCheck(body, named: "fuzz.txt")
  for type in ["text/plain", "text/html"] {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: \(type)\(charset)\r\n\r\n"
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: "
      + "\(head.utf8.count + body.count)\r\n\r\n\(head)"
    readAndCheck(Array(record.utf8) + body, named: "fuzz.warc")
  }
  return 0
}
