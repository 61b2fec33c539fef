public import WaybillKnowledge
public import WaybillText

/// Tells whose text a document is, where it says that it isn't its publisher's own.
///
/// Looks at the places where outlets credit others: author and publisher, the dateline, bylines, the
/// last words, notes such as "originally published in". What an article only cites ("told Reuters")
/// stands elsewhere and is no origin. An agency's tag goes before a republication, and that before a
/// translation: the deepest known voice counts.
public struct OriginReader: Sendable {
  /// The outlets that it knows.
  public let outlets: OutletTable
  let lexicon: OriginLexicon
  let names: OutletNames
  let signs: Signs

  /// Reads the words of all languages.
  public init(_ data: DataFolder, outlets: OutletTable, _ atomizer: inout Atomizer) throws(DataError) {
    self.outlets = outlets
    lexicon = try OriginLexicon(data, &atomizer)
    names = OutletNames(outlets, &atomizer)
    signs = try Signs(data, &atomizer)
  }

  /// The document's origin; nil where it says none, or names its own publisher.
  ///
  /// `atoms` and `sections` are of the document's text; `language` (ISO 639-1) decides between
  /// agencies with one tag; `atomizer` is the one that learned all data.
  public func origin(
    of document: Document, _ atoms: [Atom], _ sections: [Section], language: String?, _ atomizer: Atomizer
  ) -> Origin? {
    let own = outlets.outlet(url: document.url, publisher: document.publisher)
    func isForeign(_ origin: Origin) -> Bool {
      !isOwn(origin.name, own, document) && !isInitials(origin.range, document)
    }
    let scan = OriginScan(self, document.text, atoms, sections, language)
    let fields = [document.author, document.publisher].compactMap { $0 }
    for (index, field) in fields.enumerated() {
      let isPublisher = index == fields.count - 1 && document.publisher != nil
      if isPublisher, own == nil || own?.name == outlets.outlet(named: field)?.name { continue }
      if let origin = credit(field, language, atomizer), isForeign(origin) { return origin }
    }
    if let origin = scan.tag(), isForeign(origin) { return origin }
    if let origin = scan.statement(), isForeign(origin) { return origin }
    return nil
  }

  /// The agency that an author or publisher field names.
  private func credit(_ field: String, _ language: String?, _ atomizer: Atomizer) -> Origin? {
    let bytes = Array(field.utf8)
    let atoms = atomizer.atoms(of: bytes)
    guard !atoms.isEmpty, bytes.count < 160 else { return nil }
    let section = Section(.byline, TextRange(0, bytes.count))
    let scan = OriginScan(self, bytes, atoms, [section], language)
    var origin = scan.credit(atoms.indices, allowsNames: true)
    origin?.range = nil
    return origin
  }

  /// True where a tag is the initials of the publisher itself: `(PNA)` in a Payam News Agency.
  private func isInitials(_ tag: TextRange?, _ document: Document) -> Bool {
    guard let tag, tag.count >= 2, let publisher = document.publisher else { return false }
    let words = publisher.split { $0 == " " || $0 == "-" }
    let initials = words.compactMap(\.first).filter(\.isUppercase)
    return String(initials).hasPrefix(String(decoding: document.text[tag.start..<tag.end], as: UTF8.self))
  }

  /// True where a document names its own publisher as its origin.
  private func isOwn(_ name: String, _ own: Outlet?, _ document: Document) -> Bool {
    if name.isEmpty { return false }
    if let own, own.name == name { return true }
    let key = outlets.key(name)
    guard key.count >= 3 else { return false }
    if let publisher = document.publisher, outlets.key(publisher) == key {
      // A portal names the agency whose story it shows as the publisher.
      return own == nil || outlets.outlet(named: publisher)?.name == own?.name
    }
    guard let host = document.url.flatMap(Host.of) else { return false }
    let letters = Array(host.utf8).filter { $0 != 0x2D }
    return letters.starts(with: key + [0x2E]) || letters.starts(with: Array("www.".utf8) + key + [0x2E])
  }
}
