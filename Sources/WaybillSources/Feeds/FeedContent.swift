/// The plain text of a title or a content of a feed, by its stated type.
enum FeedContent {
  private enum Form { case plain, markup, inline, base64, guess }

  /// The text without markup.
  static func text(_ element: XMLElement, isAtom: Bool) -> [UInt8] {
    switch form(element, isAtom: isAtom) {
    case .plain: trimmed(element.text)
    case .markup: HTMLFragment.plainText(element.text)
    case .inline: HTMLFragment.plainText(element.innerMarkup)
    case .base64: guessed(decoded(element.text))
    case .guess: guessed(element.text)
    }
  }

  /// Text whose form nobody states: markup where it has closing tags or references of HTML.
  static func guessed(_ bytes: [UInt8]) -> [UInt8] {
    HTMLFragment.isMarkup(bytes) ? HTMLFragment.plainText(bytes) : trimmed(bytes)
  }

  private static func form(_ element: XMLElement, isAtom: Bool) -> Form {
    if !element.elements.isEmpty { return .inline }
    let type = (element.attributes["type"] ?? "").lowercased()
    let mode = element.attributes["mode"]?.lowercased()
    if mode == "base64" { return .base64 }
    guard isAtom else { return .guess }
    if type == "xhtml" || type == "application/xhtml+xml" { return mode == "escaped" ? .markup : .inline }
    if type.contains("html") { return .markup }
    if type.isEmpty || type == "text" || type.hasPrefix("text/") || type.hasSuffix("xml") { return .plain }
    return type.contains("/") ? .base64 : .plain
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var slice = bytes.drop { $0 <= 0x20 }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return Array(slice)
  }

  /// The bytes of base64, where they are text; empty otherwise.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    var held: UInt32 = 0
    var bits = 0
    for byte in bytes where byte > 0x20 && byte != UInt8(ascii: "=") {
      guard let value = digits.firstIndex(of: byte) else { return [] }
      held = (held << 6 | UInt32(value)) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
      }
    }
    return firstInvalidUTF8(output.span) == nil && !output.contains(0) ? output : []
  }
}
