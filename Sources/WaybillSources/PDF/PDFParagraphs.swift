/// Paragraphs made of a PDF's lines, as `pdftotext` prints them: blocks between empty lines, pages between form feeds.
struct PDFParagraphs {
  /// A line at the edge of so many pages is no part of the text.
  private static let leastRepeats = 3
  /// Shorter lines than this part of the longest in their block end what they say.
  private static let shortLine = 0.6

  /// The paragraphs, an empty line between them; rows of lists stay on lines of their own.
  let text: String

  init(_ output: String) {
    let pages = output.split(separator: "\u{0C}").map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(Self.trimmed)
    }
    let words = Hyphenation(pages.joined())
    var paragraphs: [String] = []
    for page in Self.withoutEdges(pages) {
      for (index, block) in page.split(whereSeparator: \.isEmpty).enumerated() {
        let paragraph = Self.joined(Array(block), words)
        if index == 0, let last = paragraphs.last, Self.goesOn(last, paragraph) {
          paragraphs[paragraphs.count - 1] = words.join(last, paragraph)
        } else {
          paragraphs.append(paragraph)
        }
      }
    }
    text = paragraphs.joined(separator: "\n\n")
  }

  /// Pages without running heads and feet: the first and last lines that come back on other pages or are numbers.
  private static func withoutEdges(_ pages: [[String]]) -> [[String]] {
    var counts: [String: Int] = [:]
    for page in pages {
      let lines = page.filter { !$0.isEmpty }
      for line in Set([lines.first, lines.last].compactMap { $0 }.map(shape)) {
        counts[line, default: 0] += 1
      }
    }
    func isEdge(_ line: String) -> Bool {
      isPageNumber(line) || counts[shape(line), default: 0] >= leastRepeats
    }
    return pages.map { page in
      var lines = page[...]
      while let line = lines.first, line.isEmpty || isEdge(line) { lines.removeFirst() }
      while let line = lines.last, line.isEmpty || isEdge(line) { lines.removeLast() }
      return Array(lines)
    }
  }

  /// The line with its numbers made alike.
  private static func shape(_ line: String) -> String {
    String(line.map { $0.isNumber ? "0" : $0 })
  }

  /// `7`, `- 7 -`, `7/12`.
  private static func isPageNumber(_ line: String) -> Bool {
    line.utf8.count <= 12 && line.contains(where: \.isNumber)
      && line.allSatisfy { $0.isNumber || $0 == " " || $0 == "-" || $0 == "–" || $0 == "/" }
  }

  /// The lines of a block as running text.
  private static func joined(_ lines: [String], _ words: Hyphenation) -> String {
    let longest = lines.map(\.count).max() ?? 0
    var text = ""
    for (index, line) in lines.enumerated() {
      let before = index > 0 ? lines[index - 1] : ""
      if index == 0 {
        text = line
      } else if isItem(line) || endsShort(before, longest, line) {
        text += "\n" + line
      } else {
        text = words.join(text, line)
      }
    }
    return text
  }

  /// True for a line that ends what it says: a short one, with another beginning behind it.
  private static func endsShort(_ line: String, _ longest: Int, _ next: String) -> Bool {
    guard Double(line.count) < Double(longest) * shortLine, let last = line.last else { return false }
    return !"-\u{AD}\u{2010},".contains(last) && next.first?.isLowercase == false
  }

  /// `• item`, `– item`, `3. item`.
  private static func isItem(_ line: String) -> Bool {
    guard let space = line.firstIndex(of: " ") else { return false }
    let mark = line[..<space]
    if ["•", "–", "-", "*", "▪", "●", "◦", "o", "·"].contains(mark) { return true }
    return mark.count <= 4 && (mark.last == "." || mark.last == ")") && mark.dropLast().allSatisfy(\.isNumber)
  }

  /// True where a sentence runs over the end of a page.
  private static func goesOn(_ before: String, _ next: String) -> Bool {
    guard let last = before.last, let first = next.first else { return false }
    return !".!?:;»”\"…".contains(last) && (first.isLowercase || "-\u{AD}\u{2010}".contains(last))
  }

  private static func trimmed(_ line: Substring) -> String {
    String(line.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

/// Tells hyphens that only divide a word at a line's end from those that belong to it, by the words that stand within
/// lines.
struct Hyphenation {
  private static let hyphens: Set<Character> = ["-", "\u{2010}"]
  private var whole: Set<Substring> = []

  init(_ lines: some Sequence<String>) {
    for line in lines {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && !Self.hyphens.contains($0) }) {
        whole.insert(word)
      }
    }
  }

  /// Two lines as one.
  ///
  /// A hyphen before a capital or a digit stays (`F-` `16`, `Anglo-` `French`), as does one of a compound that stands
  /// somewhere within a line.
  func join(_ line: String, _ next: String) -> String {
    guard let last = line.last, let first = next.first else { return line + next }
    if last == "\u{AD}" { return String(line.dropLast()) + next }
    guard Self.hyphens.contains(last), line.dropLast().last?.isLetter == true else {
      return line + " " + next
    }
    guard first.isLowercase else {
      return first.isUppercase || first.isNumber ? line + next : line + " " + next
    }
    let head = line.split(whereSeparator: { !$0.isLetter && !Self.hyphens.contains($0) }).last ?? ""
    let tail = next.prefix { $0.isLetter || Self.hyphens.contains($0) }
    let isCompound = whole.contains(head + tail) && !whole.contains(head.dropLast() + tail)
    return (isCompound ? line : String(line.dropLast())) + next
  }
}
