import Testing

@testable import WaybillSources

@Suite struct AddressTests {
  @Test(
    "Addresses in one form",
    arguments: [
      ("HTTPS://News.Example.org", "https://news.example.org/"),
      (" http://a.example.org:80/x#y ", "http://a.example.org/x"),
      ("https://a.example.org:8443?q=a b", "https://a.example.org:8443/?q=a%20b"),
      ("https://a.example.org/a/../b/./c", "https://a.example.org/b/c"),
      ("https://a.example.org/é%e9", "https://a.example.org/%C3%A9%e9"),
      ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"),
      ("https://пример.example.org/", "https://пример.example.org/"),
    ])
  func form(_ written: String, _ expected: String) throws {
    #expect(try PageAddress(written).description == expected)
    #expect(try PageAddress(expected).description == expected, "it is its own form")
  }

  @Test(
    "What is no address that can be fetched",
    arguments: [
      "", "news.example.org", "ftp://a.example.org/", "file:///etc/passwd", "http:///x", "http://", "http:x",
      "https://me:word@a.example.org/", "https://a.example.org:99999/", "https://a.example.org:x/",
      "https://a b/", "https://a.example.org/\r\nX: y", "https://[::1/", "https://[::1]x/", "https://a%20b/",
    ])
  func refused(_ written: String) {
    #expect(throws: FetchError.Problem.self) { try PageAddress(written) }
  }

  @Test(
    "Public addresses",
    arguments: [
      [8, 8, 8, 8], [100, 63, 255, 255], [100, 128, 0, 0], [172, 32, 0, 1], [223, 255, 255, 255],
      [0x20, 0x01, 0x48, 0x60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x88, 0x88],
      [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8],
    ] as [[UInt8]])
  func isPublic(_ bytes: [UInt8]) { #expect(InternetAddress(bytes: bytes).specialKind == nil) }

  @Test(
    "Addresses of no public host",
    arguments: [
      [0, 0, 0, 0], [10, 0, 0, 1], [100, 64, 0, 0], [100, 127, 255, 255], [127, 0, 0, 1],
      [169, 254, 169, 254],
      [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1], [198, 19, 0, 1], [224, 0, 0, 1],
      [240, 0, 0, 1],
      [255, 255, 255, 255], [], [UInt8](repeating: 0, count: 16),
      [UInt8](repeating: 0, count: 15) + [1], [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF, 8, 8, 8, 8],
      [0xFE, 0x80] + [UInt8](repeating: 0, count: 14), [0xFD, 0] + [UInt8](repeating: 0, count: 14),
      [0xFF, 2] + [UInt8](repeating: 0, count: 14),
      [0x20, 2, 10, 0, 0, 1] + [UInt8](repeating: 0, count: 10),
      [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 192, 168, 0, 1],
      [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 12), [0x20, 1] + [UInt8](repeating: 0, count: 14),
    ] as [[UInt8]])
  func isSpecial(_ bytes: [UInt8]) { #expect(InternetAddress(bytes: bytes).specialKind != nil) }

  @Test(
    "Retry-After",
    arguments: [
      ("120", 120), ("0", 0), ("-1", nil), ("Fri, 02 Jan 2026 03:05:05 GMT", 60), ("soon", nil),
      ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("99999999999", 604_800),
      ("Fri, 02 Jan 2099 03:05:05 GMT", 604_800),
    ])
  func retryAfter(_ value: String, _ expected: Int?) {
    #expect(RetryAfter.seconds(value, now: 1_767_323_045) == expected)
  }
}
