import CLibXML2

/// An element of a parsed XML text, as a value.
struct XMLElement {
  /// Which words an element's name belongs to.
  enum Vocabulary {
    /// RSS in all its versions, RDF, Atom, or no namespace.
    case feed
    case dublinCore
    case content
    case xhtml
    case media
    case other
  }

  /// What stands inside.
  enum Node {
    case text([UInt8])
    case element(XMLElement)
  }

  /// The name without its prefix, in small letters.
  var name: String
  var vocabulary: Vocabulary
  /// Values by local names in small letters; `xml:lang` and `xml:base` with their prefix.
  var attributes: [String: String]
  var nodes: [Node]

  /// The elements inside, in order.
  var elements: [XMLElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, as it stands.
  var text: [UInt8] {
    nodes.flatMap { node in
      switch node {
      case .text(let bytes): bytes
      case .element(let element): element.text
      }
    }
  }

  /// What stands inside as markup.
  var innerMarkup: [UInt8] {
    var bytes: [UInt8] = []
    for node in nodes {
      switch node {
      case .text(let text): bytes += Self.escaped(text)
      case .element(let element):
        bytes += Array("<\(element.name)>".utf8) + element.innerMarkup
        if !["br", "img", "hr"].contains(element.name) { bytes += Array("</\(element.name)>".utf8) }
      }
    }
    return bytes
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte in
      switch byte {
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      default: [byte]
      }
    }
  }
}

/// Parses XML as far as it goes: no network, no entities but the predefined ones.
enum XMLParser {
  /// The root of UTF-8 XML, and whether the text was well-formed; nil where nothing could be read.
  static func parse(_ bytes: [UInt8]) -> (root: XMLElement, isWellFormed: Bool)? {
    guard bytes.count < Int(Int32.max), let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let options = Int32(
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue)
    let parsed = bytes.withUnsafeBytes { raw in
      xmlCtxtReadMemory(
        context, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, "UTF-8", options)
    }
    guard let parsed else { return nil }
    defer { xmlFreeDoc(parsed) }
    guard let root = xmlDocGetRootElement(parsed) else { return nil }
    return (element(root), context.pointee.wellFormed == 1)
  }

  /// libxml2 stops at a depth of 256, so recursion is bounded.
  private static func element(_ node: xmlNodePtr) -> XMLElement {
    let stated = String(decoding: Array(text: node.pointee.name), as: UTF8.self)
    let parts = stated.split(separator: ":", maxSplits: 1)
    var address = node.pointee.ns.map { String(decoding: Array(text: $0.pointee.href), as: UTF8.self) } ?? ""
    // A prefix that nobody declared stays in the name.
    if address.isEmpty, parts.count == 2 { address = "prefix " + parts[0].lowercased() }
    var element = XMLElement(
      name: (parts.last.map(String.init) ?? stated).lowercased(),
      vocabulary: vocabulary(address.lowercased()),
      attributes: attributes(node), nodes: [])
    var child = node.pointee.children
    while let next = child {
      switch next.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        element.nodes.append(.text(Array(text: next.pointee.content)))
      case XML_ELEMENT_NODE: element.nodes.append(.element(self.element(next)))
      default: break
      }
      child = next.pointee.next
    }
    return element
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let next = attribute {
      var name = String(decoding: Array(text: next.pointee.name), as: UTF8.self).lowercased()
      if let space = next.pointee.ns, Array(text: space.pointee.prefix) == Array("xml".utf8) {
        name = "xml:" + name
      }
      var value: [UInt8] = []
      var part = next.pointee.children
      while let text = part {
        value += Array(text: text.pointee.content)
        part = text.pointee.next
      }
      attributes[name] = String(decoding: value, as: UTF8.self)
      attribute = next.pointee.next
    }
    return attributes
  }

  private static let vocabularies: [(part: String, vocabulary: XMLElement.Vocabulary)] = [
    ("purl.org/dc/", .dublinCore), ("prefix dc", .dublinCore), ("purl.org/rss/1.0/modules/content", .content),
    ("prefix content", .content), ("www.w3.org/1999/xhtml", .xhtml), ("search.yahoo.com/mrss", .media),
    ("purl.org/rss/1.0/modules", .other), ("purl.org/rss/", .feed), ("www.w3.org/2005/atom", .feed),
    ("purl.org/atom/ns", .feed), ("22-rdf-syntax-ns", .feed), ("my.netscape.com", .feed),
    ("channel.netscape.com", .feed), ("backend.userland.com", .feed), ("blogs.law.harvard.edu", .feed),
    ("cyber.law.harvard.edu", .feed), ("prefix atom", .feed), ("prefix rss", .feed), ("prefix rdf", .feed),
  ]

  private static func vocabulary(_ address: String) -> XMLElement.Vocabulary {
    if address.isEmpty { return .feed }
    return vocabularies.first { address.contains($0.part) }?.vocabulary ?? .other
  }
}
