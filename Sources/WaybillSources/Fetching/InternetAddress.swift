/// An address of IPv4 or IPv6, of which only those that anybody on the Internet can reach are fetched from.
///
/// The ranges are those of IANA's registries of special-purpose addresses (RFC 6890 and its updates).
struct InternetAddress: Hashable, Sendable, CustomStringConvertible {
  private struct Range {
    var prefix: [UInt8]
    var bits: Int
    var kind: String

    init(_ prefix: [UInt8], _ bits: Int, _ kind: String) {
      (self.prefix, self.bits, self.kind) = (prefix, bits, kind)
    }

    func contains(_ bytes: [UInt8]) -> Bool {
      (0..<bits).allSatisfy { bit in
        let mask: UInt8 = 0x80 >> UInt8(bit % 8)
        let own = bit / 8 < prefix.count ? prefix[bit / 8] : 0
        return own & mask == bytes[bit / 8] & mask
      }
    }
  }

  private static let special4 = [
    Range([0], 8, "of no network"), Range([10], 8, "private"),
    Range([100, 64], 10, "of a carrier's inner network"),
    Range([127], 8, "a loopback address"), Range([169, 254], 16, "link-local"),
    Range([172, 16], 12, "private"),
    Range([192, 0, 0], 24, "reserved"), Range([192, 0, 2], 24, "for documentation"),
    Range([192, 88, 99], 24, "reserved"), Range([192, 168], 16, "private"),
    Range([198, 18], 15, "for benchmarks"),
    Range([198, 51, 100], 24, "for documentation"), Range([203, 0, 113], 24, "for documentation"),
    Range([224], 4, "a multicast address"), Range([240], 4, "reserved"),
  ]
  private static let special6 = [
    Range([0x20, 0x01, 0x0D, 0xB8], 32, "for documentation"), Range([0x20, 0x01], 23, "reserved"),
    Range([0x3F, 0xFF], 20, "for documentation"),
  ]
  private static let named6 = [
    Range([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF], 96, "an IPv4 address in the clothes of IPv6"),
    Range([UInt8](repeating: 0, count: 15) + [1], 128, "a loopback address"),
    Range([0xFE, 0x80], 10, "link-local"), Range([0xFC], 7, "private"),
    Range([0xFF], 8, "a multicast address"),
  ]
  /// Addresses that are translated into the IPv4 address that stands in them from this byte on.
  private static let translated = [
    (range: Range([0x00, 0x64, 0xFF, 0x9B], 96, ""), at: 12), (range: Range([0x20, 0x02], 16, ""), at: 2),
  ]
  private static let global6 = Range([0x20], 3, "")

  /// 4 or 16 bytes in network order.
  let bytes: [UInt8]

  /// What keeps it from being public; nil for a public address.
  var specialKind: String? {
    if bytes.count == 4 { return Self.special4.first { $0.contains(bytes) }?.kind }
    guard bytes.count == 16 else { return "of an unknown kind" }
    if let known = Self.translated.first(where: { $0.range.contains(bytes) }) {
      return InternetAddress(bytes: Array(bytes[known.at..<known.at + 4])).specialKind
    }
    if let range = (Self.named6 + Self.special6).first(where: { $0.contains(bytes) }) { return range.kind }
    return Self.global6.contains(bytes) ? nil : "reserved"
  }

  /// As people write it; of IPv6 without shortening.
  var description: String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: bytes.count - 1, by: 2)
      .map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
  }
}
