/// A page as flat arrays: the nodes in the order in which they stand, the text and the values of
/// attributes in one byte array each.
struct HTMLTree {
  /// An element or a stretch of text.
  struct Node {
    /// `text` for a stretch of text.
    var tag: HTMLTag
    /// The index of the parent; -1 for the root.
    var parent: Int32
    /// The index after the last node beneath.
    var end: Int32
    /// What the element's names hint at.
    var hints: HTMLHints
    /// Of text: its range in `text`; of an element: the range of its attributes.
    var from: Int32
    var to: Int32
  }

  /// The value of a kept attribute: a range of `values`.
  struct Value {
    var name: HTMLAttribute
    var from: Int32
    var to: Int32
  }

  var nodes: [Node] = []
  var text: [UInt8] = []
  var attributes: [Value] = []
  var values: [UInt8] = []
  /// The contents of scripts of the type `application/ld+json`, in order.
  var linkedData: [[UInt8]] = []
  /// True when the page was nested deeper than the limit, so that its rest was left out.
  var isCutOff = false

  /// The value of an element's attribute, nil when it has none.
  func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.from)..<Int(element.to) where attributes[index].name == name {
      return values[Int(attributes[index].from)..<Int(attributes[index].to)]
    }
    return nil
  }

  /// The same as a string.
  func string(_ name: HTMLAttribute, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All text beneath a node on one line, runs of white space made one space; at most `limit` bytes.
  func line(of node: Int, limit: Int = 1000) -> [UInt8] {
    var line: [UInt8] = []
    var at = node
    while at < Int(nodes[node].end), line.count < limit {
      let next = nodes[at]
      if next.tag == .text {
        for byte in text[Int(next.from)..<Int(next.to)] {
          if byte <= 0x20 {
            if let last = line.last, last != 0x20 { line.append(0x20) }
          } else {
            line.append(byte)
          }
        }
      } else if at != node, next.tag.isSilent {
        at = Int(next.end)
        continue
      } else if next.tag.isBlock || next.tag == .br, let last = line.last, last != 0x20 {
        line.append(0x20)
      }
      at += 1
    }
    while line.last == 0x20 { line.removeLast() }
    return line
  }
}
