/// Bars by year, each cut into layers.
struct YearChart {
  /// A year's counts, one a layer.
  struct Bar {
    var year: Int
    var counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  /// The bars in order; years between them are drawn empty.
  let bars: [Bar]
  /// The layers' names.
  let layers: [String]
  let words: Wording
  /// What a year leads to.
  let address: (Int) -> String

  private static let (width, height, left, bottom, top) = (720.0, 220.0, 38.0, 24.0, 10.0)
  /// No more years than this are drawn; the earliest are left out.
  private static let most = 24

  /// The picture, empty where there is nothing to show.
  var svg: String {
    let bars = Array(filled.suffix(Self.most))
    guard let highest = bars.map(\.total).max(), highest > 0 else { return "" }
    let ceiling = Self.ceiling(highest)
    let step = (Self.width - Self.left - 8) / Double(bars.count)
    let scale = (Self.height - Self.bottom - Self.top) / Double(ceiling)
    var svg = SVGText()
    svg.element(
      "svg",
      [("viewBox", "0 0 720 220"), ("role", "group"), ("aria-label", words("overview_years"))]
    ) { svg in
      grid(&svg, ceiling, scale)
      for (place, bar) in bars.enumerated() {
        let x = Self.left + Double(place) * step
        draw(bar, &svg, x: x, width: min(step * 0.72, 46), step: step, scale)
        let every = max(1, Int((44 / step).rounded(.up)))
        guard (bars.count - 1 - place).isMultiple(of: every) else { continue }
        svg.element(
          "text",
          [("x", SVGText.number(x + step / 2)), ("y", "214"), ("text-anchor", "middle"), ("class", "soft")]
        ) { $0.write(String(bar.year)) }
      }
    }
    return svg.text
  }

  private var filled: [Bar] {
    guard let first = bars.map(\.year).min(), let last = bars.map(\.year).max(), last - first < 400 else {
      return bars
    }
    let known = Dictionary(bars.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    return (first...last).map { known[$0] ?? Bar(year: $0, counts: layers.map { _ in 0 }) }
  }

  private func grid(_ svg: inout SVGText, _ ceiling: Int, _ scale: Double) {
    for part in 0...2 {
      let value = Double(ceiling) * Double(part) / 2
      guard value == value.rounded() else { continue }
      let y = SVGText.number(Self.height - Self.bottom - value * scale)
      svg.element(
        "line",
        [
          ("x1", SVGText.number(Self.left)), ("x2", "720"), ("y1", y), ("y2", y),
          ("class", part == 0 ? "axis" : "grid-line"),
        ])
      svg.element("text", [("x", "32"), ("y", y), ("dy", "4"), ("text-anchor", "end"), ("class", "soft")]) {
        $0.write(words.figure(value))
      }
    }
  }

  private func draw(
    _ bar: Bar, _ svg: inout SVGText, x: Double, width: Double, step: Double, _ scale: Double
  ) {
    guard bar.total > 0 else { return }
    let parts = zip(layers, bar.counts).filter { $0.1 > 0 }.map { "\($0.0) \(words.figure(Double($0.1)))" }
    let label = "\(bar.year): \(words.count("transfers", bar.total)) (\(parts.joined(separator: ", ")))"
    svg.element("a", [("href", address(bar.year)), ("aria-label", label)]) { svg in
      svg.element("title", []) { $0.write(label) }
      var y = Self.height - Self.bottom
      for (layer, count) in bar.counts.enumerated() where count > 0 {
        let height = Double(count) * scale
        y -= height
        svg.element(
          "rect",
          [
            ("x", SVGText.number(x + (step - width) / 2)), ("y", SVGText.number(y)),
            ("width", SVGText.number(width)), ("height", SVGText.number(max(height, 0.5))),
            ("class", "bar-\(layer)"),
          ])
      }
    }
  }

  /// The least round number that isn't less and has a round half.
  private static func ceiling(_ value: Int) -> Int {
    if value <= 10 { return value + value % 2 }
    var power = 1
    while power < 1_000_000_000 {
      for step in [12, 16, 20, 24, 30, 40, 50, 60, 80, 100] where step * power >= value {
        return step * power
      }
      power *= 10
    }
    return value
  }
}
