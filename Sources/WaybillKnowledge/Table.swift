/// A data file: tab-separated values under a line `# FORMAT column⇥column…`.
///
/// Fields are ranges of the file's bytes; strings are made only where they are asked for.
public struct Table: Sendable {
  /// The file, relative to `Data/`.
  public let path: String
  /// The column names of the format line.
  public let columns: [String]
  private let bytes: [UInt8]
  /// How words that carry a class are inflected; nil outside a language that has classes.
  public var inflections: Inflections?
  /// The other scripts of the language; nil where it has one.
  public var scripts: Spellings?
  private var fields: [TextBounds] = []
  private var lines: [Int32] = []

  private struct TextBounds: Sendable {
    var start: Int32
    var end: Int32
  }

  /// Reads a table; throws `DataError` where a row has too few or too many columns.
  public init(path: String, bytes: [UInt8]) throws(DataError) {
    self.path = path
    self.bytes = bytes
    var names: [String]?
    var at = 0
    var line = 0
    while at < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      line += 1
      if names == nil {
        names = try Self.format(bytes[at..<end], path)
      } else if at < end, !Self.isComment(bytes, at, end) {
        try Self.split(bytes, at, end, expected: names?.count ?? 0, into: &fields, path, line)
        lines.append(Int32(line))
      }
      at = end + 1
    }
    guard let names else { throw DataError(file: path, problem: "the file is empty") }
    columns = names
  }

  private static func format(_ line: ArraySlice<UInt8>, _ path: String) throws(DataError) -> [String] {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix("# FORMAT ") else {
      throw DataError(file: path, line: 1, problem: "the first line must be '# FORMAT column⇥column…'")
    }
    return text.dropFirst(9).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  /// A comment is a line that starts with `# ` or is only `#`.
  private static func isComment(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    bytes[at] == 0x23 && (at + 1 == end || bytes[at + 1] == 0x20)
  }

  private static func split(
    _ bytes: [UInt8], _ at: Int, _ end: Int, expected: Int, into fields: inout [TextBounds],
    _ path: String, _ line: Int
  ) throws(DataError) {
    var start = at
    var found = 0
    for index in at...end where index == end || bytes[index] == 0x09 {
      fields.append(TextBounds(start: Int32(start), end: Int32(index)))
      found += 1
      start = index + 1
    }
    guard found == expected else {
      throw DataError(file: path, line: line, problem: "\(found) columns, the format names \(expected)")
    }
  }

  /// Number of rows.
  public var count: Int { lines.count }

  /// The file's line of a row, from 1.
  public func line(_ row: Int) -> Int { Int(lines[row]) }

  /// The index of a named column; throws when the format line doesn't name it.
  public func column(_ name: String) throws(DataError) -> Int {
    guard let index = columns.firstIndex(of: name) else {
      throw DataError(file: path, line: 1, problem: "the format names no column '\(name)'")
    }
    return index
  }

  /// The bytes of a field.
  public func bytes(_ row: Int, _ column: Int) -> [UInt8] {
    let field = fields[row * columns.count + column]
    return Array(bytes[Int(field.start)..<Int(field.end)])
  }

  /// A field as text.
  public func string(_ row: Int, _ column: Int) -> String {
    let field = fields[row * columns.count + column]
    return String(decoding: bytes[Int(field.start)..<Int(field.end)], as: UTF8.self)
  }

  /// A field's parts between separators; none for an empty field.
  public func list(_ row: Int, _ column: Int, separator: UInt8) -> [[UInt8]] {
    let field = fields[row * columns.count + column]
    var parts: [[UInt8]] = []
    var start = Int(field.start)
    for at in Int(field.start)...Int(field.end) where at == Int(field.end) || bytes[at] == separator {
      if at > start { parts.append(Array(bytes[start..<at])) }
      start = at + 1
    }
    return parts
  }

  /// The forms of a field (between `|`), with every choice of `(optional)` letters and every
  /// inflection of words that carry a class (`ruso~o`) spelled out, in all scripts of the language.
  public func forms(_ row: Int, _ column: Int) throws(DataError) -> [Form] {
    let forms = try baseForms(row, column)
    guard let scripts else { return forms }
    return forms.flatMap { form in
      scripts.of(form.bytes).map { Form(bytes: $0, isAmbiguous: form.isAmbiguous, cases: form.cases) }
    }
  }

  /// The forms of a field in the script of the data.
  public func baseForms(_ row: Int, _ column: Int) throws(DataError) -> [Form] {
    var forms: [Form] = []
    let field = fields[row * columns.count + column]
    var start = Int(field.start)
    for at in Int(field.start)...Int(field.end) where at == Int(field.end) || bytes[at] == 0x7C {
      if at > start { try add(start..<at, row, to: &forms) }
      start = at + 1
    }
    return forms
  }

  /// A form in all scripts of the language.
  public func spellings(_ form: [UInt8]) -> [[UInt8]] { scripts?.of(form) ?? [form] }

  private func fault(_ row: Int, _ problem: String) -> DataError {
    DataError(file: path, line: line(row), problem: problem)
  }

  private func add(_ part: Range<Int>, _ row: Int, to forms: inout [Form]) throws(DataError) {
    let isAmbiguous = bytes[part.upperBound - 1] == 0x3F
    let text = part.lowerBound..<part.upperBound - (isAmbiguous ? 1 : 0)
    if isPlain(text) {
      forms.append(Form(bytes: Array(bytes[text]), isAmbiguous: isAmbiguous))
      return
    }
    guard let expanded = Form.expand(Array(bytes[text])) else {
      throw fault(row, "unbalanced parentheses in '\(String(decoding: bytes[part], as: UTF8.self))'")
    }
    for spelling in expanded {
      guard let inflections, spelling.contains(0x7E) else {
        forms.append(Form(bytes: spelling, isAmbiguous: isAmbiguous))
        continue
      }
      guard let inflected = inflections.expand(spelling) else {
        throw fault(row, "no class of inflections.tsv fits '\(String(decoding: bytes[part], as: UTF8.self))'")
      }
      forms += inflected.map { Form(bytes: $0.bytes, isAmbiguous: isAmbiguous, cases: $0.cases) }
    }
  }

  /// True for a form that stands for itself: no brackets, no class of inflection, and spaces single and inside only.
  private func isPlain(_ text: Range<Int>) -> Bool {
    var before: UInt8 = 0x20
    for at in text {
      let byte = bytes[at]
      if byte == 0x28 || byte == 0x29 || byte == 0x7E || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return before != 0x20 || text.isEmpty
  }

  /// A field as one of an enumeration's raw values; throws when it is none.
  public func value<V: RawRepresentable<String>>(_ type: V.Type, _ row: Int, _ column: Int) throws(DataError)
    -> V
  {
    let text = string(row, column)
    guard let value = V(rawValue: text) else {
      throw DataError(file: path, line: line(row), problem: "'\(text)' is no \(columns[column])")
    }
    return value
  }
}
