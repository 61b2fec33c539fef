import WaybillKnowledge

/// The words of the interface in one language: `Pages/interface/LANGUAGE.tsv`.
struct Wording: Sendable {
  /// ISO 639-1.
  let language: String
  /// Words and sentences by key.
  let words: [String: String]

  /// Reads a language's table.
  init(_ language: String) throws(DataError) {
    let path = "interface/\(language).tsv"
    guard let bytes = PageFiles.bytes(path) else {
      throw DataError(file: path, problem: "the binary holds no such file")
    }
    let table = try Table(path: path, bytes: bytes)
    let (key, text) = (try table.column("key"), try table.column("text"))
    self.language = language
    words = Dictionary(
      (0..<table.count).map { (table.string($0, key), table.string($0, text)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The languages that there are tables for.
  static var languages: [String] {
    PageFiles.paths.filter { $0.hasPrefix("interface/") && $0.hasSuffix(".tsv") }.map {
      String($0.dropFirst(10).dropLast(4))
    }
  }

  /// The words of a key, with its `%1`, `%2` filled in; the key itself where the table has none.
  func callAsFunction(_ key: String, _ values: String...) -> String {
    values.enumerated().reduce(words[key] ?? key) { $0.replacing("%\($1.offset + 1)", with: $1.element) }
  }

  /// The words of a term of the register, such as a stage or a category; the term itself where there are none.
  func term(_ kind: String, _ value: String) -> String { words["\(kind)_\(value)"] ?? value }

  /// The words for so many: `KEY_one` or `KEY_many`.
  func count(_ key: String, _ number: Int) -> String {
    // French counts nothing as one.
    let isOne = number == 1 || (number == 0 && words["zero_is_one"] == "yes")
    return self("\(key)_\(isOne ? "one" : "many")", figure(Double(number)))
  }
}
