import CLibXML2
import Glibc

/// Builds an `HTMLTree` from the events of libxml2's HTML parser; no tree of libxml2 is made.
struct HTMLTreeBuilder {
  /// Elements nested deeper than this end the page: browsers stop far earlier, and the parser's
  /// search for the start of an element takes time in proportion to the depth.
  static let deepest = 1_000

  private var tree = HTMLTree()
  private var open: [Int32] = []
  private var names: HTMLNames
  private var tagCache: [(name: UnsafePointer<UInt8>?, tag: HTMLTag)]
  private var script: [UInt8] = []
  private var isLinkedData = false
  private var parser: htmlParserCtxtPtr?

  private init(_ rules: HTMLRules) {
    names = HTMLNames(rules)
    tagCache = Array(repeating: (nil, .other), count: 256)
  }

  /// The tree of a page in valid UTF-8.
  static func tree(of bytes: [UInt8], rules: HTMLRules) -> HTMLTree {
    guard let context = htmlNewParserCtxt() else { return HTMLTree() }
    defer { htmlFreeParserCtxt(context) }
    var handler = htmlSAXHandler()
    handler.startElement = { builder, name, values in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.start(name, values)
    }
    handler.endElement = { builder, name in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.end(name)
    }
    handler.characters = { builder, text, count in
      guard let builder, let text else { return }
      builder.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.characters(text, Int(count))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { builder, text, count in
      guard let builder, let text else { return }
      builder.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.data(text, Int(count))
    }
    handler.initialized = 1
    context.pointee.sax.pointee = handler
    var builder = HTMLTreeBuilder(rules)
    builder.parser = context
    builder.tree.text.reserveCapacity(bytes.count / 4)
    builder.tree.nodes.reserveCapacity(bytes.count / 24)
    builder.parse(bytes, context)
    builder.finish()
    return builder.tree
  }

  private mutating func parse(_ bytes: [UInt8], _ context: htmlParserCtxtPtr) {
    // The charset is settled before, so what the page says of it is left alone.
    let options =
      HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    withUnsafeMutablePointer(to: &self) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      bytes.withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = htmlCtxtReadMemory(context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(options))
      }
    }
  }

  private mutating func finish() {
    let end = Int32(tree.nodes.count)
    for index in open { tree.nodes[Int(index)].end = end }
    open = []
  }

  private mutating func start(
    _ name: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    let tag = tag(named: name)
    let index = Int32(tree.nodes.count)
    let from = Int32(tree.attributes.count)
    let hints = attributes(tag, values)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: open.last ?? -1, end: index + 1, hints: hints, from: from,
        to: Int32(tree.attributes.count)))
    open.append(index)
    if open.count > Self.deepest {
      tree.isCutOff = true
      xmlStopParser(parser)
    }
  }

  private mutating func end(_ name: UnsafePointer<UInt8>) {
    guard let index = open.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    if isLinkedData, tree.nodes[Int(index)].tag == .script {
      tree.linkedData.append(script)
      script = []
      isLinkedData = false
    }
  }

  private mutating func characters(_ text: UnsafePointer<UInt8>, _ count: Int) {
    let from = tree.text.count
    tree.text.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    let last = tree.nodes.count - 1
    let parent = open.last ?? -1
    if last >= 0, tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
      tree.nodes[last].to = Int32(tree.text.count)
      return
    }
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text, parent: parent, end: Int32(last + 2), hints: [], from: Int32(from),
        to: Int32(tree.text.count)))
  }

  private mutating func data(_ text: UnsafePointer<UInt8>, _ count: Int) {
    if isLinkedData { script.append(contentsOf: UnsafeBufferPointer(start: text, count: count)) }
  }

  /// Names are interned by the parser, so that one pointer is one name.
  private mutating func tag(named name: UnsafePointer<UInt8>) -> HTMLTag {
    let slot = Int(bitPattern: name) >> 2 & 0xFF
    if tagCache[slot].name == name { return tagCache[slot].tag }
    let bytes = Array(
      UnsafeBufferPointer(
        start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))))
    let local = bytes.lastIndex(of: 0x3A).map { Array(bytes[($0 + 1)...]) } ?? bytes
    let tag = HTMLTag.named[local] ?? .other
    tagCache[slot] = (name, tag)
    return tag
  }

  /// Keeps the values that matter and gathers the hints of the names.
  private mutating func attributes(
    _ tag: HTMLTag, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> HTMLHints {
    guard let values else { return [] }
    var hints: HTMLHints = []
    var at = 0
    while let name = values[at] {
      if let value = values[at + 1] {
        let size = strlen(UnsafeRawPointer(value).assumingMemoryBound(to: CChar.self))
        read(name, UnsafeBufferPointer(start: value, count: size), tag, &hints)
      } else if isEqual(name, "hidden") {
        hints.insert(.hidden)
      }
      at += 2
    }
    return hints
  }

  private mutating func read(
    _ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ tag: HTMLTag,
    _ hints: inout HTMLHints
  ) {
    switch name[0] {
    case UInt8(ascii: "c"):
      if isEqual(name, "class") { hints.formUnion(names.hints(of: value, tag)) }
      if isEqual(name, "content") { keep(.content, value) }
      if isEqual(name, "charset") { keep(.charset, value) }
    case UInt8(ascii: "i"):
      if isEqual(name, "id") { hints.formUnion(names.hints(of: value, tag)) }
      if isEqual(name, "itemprop") {
        hints.formUnion(names.hints(of: value, tag))
        keep(.itemprop, value)
      }
      if isEqual(name, "itemtype") { keep(.itemtype, value) }
    case UInt8(ascii: "r"):
      if isEqual(name, "role") { hints.formUnion(names.hints(of: value, tag)) }
      if isEqual(name, "rel") { keep(.rel, value) }
    case UInt8(ascii: "s"):
      if isEqual(name, "style"), HTMLNames.hides(value) { hints.insert(.hidden) }
    case UInt8(ascii: "a"):
      if isEqual(name, "aria-hidden"), value.first == UInt8(ascii: "t"), tag != .a { hints.insert(.hidden) }
    case UInt8(ascii: "h"):
      if isEqual(name, "hidden") { hints.insert(.hidden) }
      if isEqual(name, "href"), tag == .a || tag == .link { keep(.href, value) }
      if isEqual(name, "http-equiv") { keep(.httpEquiv, value) }
    case UInt8(ascii: "d"):
      if isEqual(name, "datetime") { keep(.datetime, value) }
    case UInt8(ascii: "t"):
      if tag == .script, isEqual(name, "type") { isLinkedData = HTMLNames.isLinkedData(value) }
      if tag == .link, isEqual(name, "type") { keep(.type, value) }
      if isEqual(name, "title"), tag != .a, tag != .img { keep(.title, value) }
    case UInt8(ascii: "n"):
      if tag == .meta, isEqual(name, "name") { keep(.name, value) }
    case UInt8(ascii: "p"):
      if isEqual(name, "property") { keep(.property, value) }
    case UInt8(ascii: "l"):
      if tag == .html, isEqual(name, "lang") { keep(.lang, value) }
    case UInt8(ascii: "x"):
      if tag == .html, isEqual(name, "xml:lang") { keep(.lang, value) }
    default: break
    }
  }

  private mutating func keep(_ name: HTMLAttribute, _ value: UnsafeBufferPointer<UInt8>) {
    let from = Int32(tree.values.count)
    tree.values.append(contentsOf: value)
    tree.attributes.append(HTMLTree.Value(name: name, from: from, to: Int32(tree.values.count)))
  }

  @inline(__always)
  private func isEqual(_ name: UnsafePointer<UInt8>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    for k in 0..<count where name[k] != word.utf8Start[k] { return false }
    return name[count] == 0
  }
}
