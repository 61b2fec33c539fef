import WaybillStore

/// Who supplies whom: suppliers on the left, recipients on the right, a band between them as wide as their transfers are many.
struct FlowPicture {
  let pairs: [Tally]
  let words: Wording
  let name: (String) -> String

  private struct Node {
    var code: String
    var count = 0
    var top = 0.0
    var used = 0.0
  }

  private static let (width, left, right, gap, edge) = (720.0, 190.0, 530.0, 8.0, 10.0)

  /// The picture, empty where there is nothing to show.
  var svg: String {
    guard !pairs.isEmpty else { return "" }
    var suppliers = Self.nodes(pairs.map { ($0.keys[0], $0.count) })
    var recipients = Self.nodes(pairs.map { ($0.keys[1], $0.count) })
    let total = Double(pairs.reduce(0) { $0 + $1.count })
    // Each node stands high enough for its name.
    let scale = max(1.5, min(14, 330 / total))
    let height = max(Self.place(&suppliers, scale), Self.place(&recipients, scale))
    var svg = SVGText()
    svg.element(
      "svg",
      [
        ("viewBox", "0 0 720 \(SVGText.number(height))"), ("role", "group"),
        ("aria-label", words("overview_flows")),
      ]
    ) { svg in
      for pair in pairs {
        guard let from = suppliers.firstIndex(where: { $0.code == pair.keys[0] }),
          let to = recipients.firstIndex(where: { $0.code == pair.keys[1] })
        else { continue }
        band(&svg, pair, &suppliers[from], &recipients[to], scale)
      }
      for node in suppliers { draw(node, &svg, isLeft: true, scale) }
      for node in recipients { draw(node, &svg, isLeft: false, scale) }
    }
    return svg.text
  }

  private static func nodes(_ counts: [(String, Int)]) -> [Node] {
    var nodes: [String: Node] = [:]
    for (code, count) in counts { nodes[code, default: Node(code: code)].count += count }
    return nodes.values.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  /// Places the nodes below each other; the height that they need.
  private static func place(_ nodes: inout [Node], _ scale: Double) -> Double {
    var y = edge
    for index in nodes.indices {
      nodes[index].top = y
      y += max(Double(nodes[index].count) * scale, 12) + gap
    }
    return y - gap + edge
  }

  private func band(
    _ svg: inout SVGText, _ pair: Tally, _ from: inout Node, _ to: inout Node, _ scale: Double
  ) {
    let thickness = Double(pair.count) * scale
    let start = from.top + from.used + thickness / 2
    let end = to.top + to.used + thickness / 2
    from.used += thickness
    to.used += thickness
    let label =
      "\(name(pair.keys[0])) → \(name(pair.keys[1])): \(words.count("transfers", pair.count))"
    let address = Address.make("/register", [("supplier", pair.keys[0]), ("recipient", pair.keys[1])])
    let middle = SVGText.number((Self.left + Self.right) / 2)
    svg.element("a", [("href", address), ("aria-label", label)]) { svg in
      svg.element("title", []) { $0.write(label) }
      let (y1, y2) = (SVGText.number(start), SVGText.number(end))
      svg.element(
        "path",
        [
          (
            "d",
            "M\(SVGText.number(Self.left + 6)) \(y1)C\(middle) \(y1) \(middle) \(y2) \(SVGText.number(Self.right - 6)) \(y2)"
          ),
          ("stroke-width", SVGText.number(max(thickness, 1))), ("class", "flow"),
        ])
    }
  }

  private func draw(_ node: Node, _ svg: inout SVGText, isLeft: Bool, _ scale: Double) {
    let height = max(Double(node.count) * scale, 2)
    svg.element(
      "rect",
      [
        ("x", SVGText.number(isLeft ? Self.left : Self.right - 6)), ("y", SVGText.number(node.top)),
        ("width", "6"), ("height", SVGText.number(height)), ("class", "node"),
      ])
    let middle = node.top + max(height, 12) / 2 + 4
    svg.element(
      "text",
      [
        ("x", SVGText.number(isLeft ? Self.left - 8 : Self.right + 8)), ("y", SVGText.number(middle)),
        ("text-anchor", isLeft ? "end" : "start"),
      ]
    ) { svg in svg.write("\(shortened(name(node.code))) \(words.figure(Double(node.count)))") }
  }

  private func shortened(_ name: String) -> String { name.count > 22 ? name.prefix(21) + "…" : name }
}
