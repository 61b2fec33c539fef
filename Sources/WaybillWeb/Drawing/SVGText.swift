/// Builds SVG, with everything escaped that comes from elsewhere.
struct SVGText {
  private(set) var text = ""

  /// An element with attributes and what stands in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(String, String)], _ body: (inout SVGText) -> Void = { _ in }
  ) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">"
    body(&self)
    text += "</\(name)>"
  }

  /// Text between elements.
  mutating func write(_ content: String) { text += Self.escaped(content) }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// A number with one digit behind the point.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
  }
}
