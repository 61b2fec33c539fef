import CLibXML2

/// Markup inside other formats (a feed's entries) as plain text.
public enum HTMLFragment {
  /// The text of UTF-8 markup: a blank line between blocks, a line break at `br`, items and rows,
  /// a tab between cells; scripts, styles and comments are left out.
  public static func plainText(_ bytes: [UInt8]) -> [UInt8] {
    let source = bytes.filter { $0 != 0 }
    guard !source.isEmpty, source.count < Int(Int32.max) else { return [] }
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    let parsed = source.withUnsafeBytes { raw in
      htmlReadMemory(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, "UTF-8", options)
    }
    guard let parsed else { return [] }
    defer { xmlFreeDoc(parsed) }
    var writer = FragmentWriter()
    if let root = xmlDocGetRootElement(parsed) { write(root, to: &writer) }
    return writer.text
  }

  /// True when the text holds a closing or a void tag of HTML, or a character reference.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    for at in bytes.indices {
      if at < lastClose, bytes[at] == UInt8(ascii: "<"), startsTag(bytes, at + 1) { return true }
      if bytes[at] == UInt8(ascii: "&"), startsReference(bytes, at + 1) { return true }
    }
    return false
  }

  private static let voidTags: Set<String> = ["br", "hr", "img", "p", "embed", "object"]

  private static func startsTag(_ bytes: [UInt8], _ start: Int) -> Bool {
    let isClosing = start < bytes.count && bytes[start] == UInt8(ascii: "/")
    var name = ""
    var at = isClosing ? start + 1 : start
    while at < bytes.count, name.utf8.count < 12, isNameByte(bytes[at]) {
      name.append(Character(Unicode.Scalar(bytes[at] | 0x20)))
      at += 1
    }
    guard !name.isEmpty else { return false }
    return isClosing ? htmlTagLookup(name) != nil : voidTags.contains(name)
  }

  private static func startsReference(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")), end > start else {
      return false
    }
    if bytes[start] == UInt8(ascii: "#") { return end > start + 1 }
    return htmlEntityLookup(String(decoding: bytes[start..<end], as: UTF8.self)) != nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Walks the tree without recursion: pages nest as deep as they like.
  private static func write(_ root: xmlNodePtr, to writer: inout FragmentWriter) {
    var node = root
    while true {
      let isLeftOut = enter(node, &writer)
      if !isLeftOut, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        node = child
        continue
      }
      leave(node, &writer)
      while node.pointee.next == nil {
        guard node != root, let parent = node.pointee.parent else { return }
        node = parent
        leave(node, &writer)
        if node == root { return }
      }
      if node == root { return }
      node = node.pointee.next
    }
  }

  /// Writes what stands before a node's content; true when that content is left out.
  private static func enter(_ node: xmlNodePtr, _ writer: inout FragmentWriter) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE: writer.add(Array(text: node.pointee.content))
    case XML_ELEMENT_NODE:
      let name = String(decoding: Array(text: node.pointee.name), as: UTF8.self)
      if FragmentWriter.leftOut.contains(name) { return true }
      writer.open(name)
    default: return true
    }
    return false
  }

  private static func leave(_ node: xmlNodePtr, _ writer: inout FragmentWriter) {
    guard node.pointee.type == XML_ELEMENT_NODE else { return }
    writer.close(String(decoding: Array(text: node.pointee.name), as: UTF8.self))
  }
}

/// Joins text nodes with one space between words and breaks between blocks.
private struct FragmentWriter {
  static let leftOut: Set<String> = ["script", "style", "template", "title"]
  private static let paragraphs: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "section", "article",
    "figure", "figcaption", "pre", "hr", "dl", "header", "footer", "aside",
  ]
  private static let lines: Set<String> = ["li", "tr", "dt", "dd", "br", "caption", "option"]

  private(set) var text: [UInt8] = []
  private var breaks = 0
  private var needsTab = false
  private var needsSpace = false

  mutating func open(_ name: String) {
    breaks = max(breaks, Self.paragraphs.contains(name) ? 2 : Self.lines.contains(name) ? 1 : 0)
    if name == "td" || name == "th" { needsTab = true }
  }

  mutating func close(_ name: String) {
    breaks = max(breaks, Self.paragraphs.contains(name) ? 2 : Self.lines.contains(name) ? 1 : 0)
  }

  mutating func add(_ piece: [UInt8]) {
    for byte in piece {
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        needsSpace = true
        continue
      }
      separate()
      text.append(byte)
    }
  }

  private mutating func separate() {
    if !text.isEmpty {
      if breaks > 0 {
        text += repeatElement(0x0A, count: breaks)
      } else if needsTab {
        text.append(0x09)
      } else if needsSpace {
        text.append(0x20)
      }
    }
    breaks = 0
    needsTab = false
    needsSpace = false
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a string of libxml2 up to its NUL; empty for none.
  init(text: UnsafePointer<xmlChar>?) {
    guard let text else {
      self = []
      return
    }
    self = Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }
}
