/// Reads hints out of classes, ids and roles; remembers the names of a page, which come often.
struct HTMLNames {
  private let rules: HTMLRules
  private var known: [(key: UInt64, hints: HTMLHints)]
  private var count = 0

  init(_ rules: HTMLRules) {
    self.rules = rules
    known = Array(repeating: (0, []), count: 1024)
  }

  /// What names such as `story__body has-sidebar` hint at.
  mutating func hints(of value: UnsafeBufferPointer<UInt8>, _ tag: HTMLTag) -> HTMLHints {
    // The page as a whole is named for what is somewhere in it.
    guard tag != .html, tag != .body, value.count > 1 else { return [] }
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in value { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if key == 0 { key = 1 }
    let slot = Int(truncatingIfNeeded: (key ^ key >> 32) & 1023)
    if known[slot].key == key { return known[slot].hints }
    let hints = read(value)
    known[slot] = (key, hints)
    return hints
  }

  /// Cuts names into words, before a capital that follows a small letter, too.
  ///
  /// Two or three that follow each other are looked up as one, too. What follows "has", "no", "with" says
  /// nothing.
  private func read(_ value: UnsafeBufferPointer<UInt8>) -> HTMLHints {
    var hints: HTMLHints = []
    var last: UInt64 = 0
    var beforeLast: UInt64 = 0
    var isDenied = false
    var at = 0
    while at < value.count {
      if HTMLNames.isSpace(value[at]) { (last, beforeLast, isDenied) = (0, 0, false) }
      guard HTMLNames.isLetter(value[at]) else {
        at += 1
        continue
      }
      var hash = HTMLRules.seed
      var pair = last
      var triple = beforeLast
      repeat {
        let byte = value[at] | 0x20
        hash = HTMLRules.step(hash, byte)
        if last != 0 { pair = HTMLRules.step(pair, byte) }
        if beforeLast != 0 { triple = HTMLRules.step(triple, byte) }
        at += 1
      } while at < value.count && HTMLNames.isLetter(value[at])
        && !(value[at] < 0x60 && value[at - 1] >= 0x60)
      if rules.denials.contains(hash) {
        isDenied = true
      } else if !isDenied {
        hints.formUnion(rules.words[hash] ?? [])
        if last != 0 { hints.formUnion(rules.words[pair] ?? []) }
        if beforeLast != 0 { hints.formUnion(rules.words[triple] ?? []) }
      }
      beforeLast = last != 0 ? pair : 0
      last = hash
    }
    return hints
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// True for a style that keeps the element from being shown.
  static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    let lower = style.compactMap { $0 <= 0x20 ? nil : $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return contains(lower, "display:none") || contains(lower, "visibility:hidden")
  }

  /// True for the media type of JSON-LD.
  static func isLinkedData(_ type: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(type.map { $0 | 0x20 }, "application/ld+json")
  }

  private static func contains(_ text: [UInt8], _ part: StaticString) -> Bool {
    let count = part.utf8CodeUnitCount
    guard text.count >= count else { return false }
    return (0...text.count - count).contains { at in
      (0..<count).allSatisfy { text[at + $0] == part.utf8Start[$0] }
    }
  }
}
