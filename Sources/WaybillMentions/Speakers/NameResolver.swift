public import WaybillText

/// Maps the surname of a later sentence to the full name that a document gave before, and a
/// pronoun to whoever spoke last.
public struct NameResolver: Sendable {
  private var people: [(words: [[UInt8]], name: TextRange)] = []
  private var last: TextRange?

  /// A resolver that knows nobody.
  public init() {}

  /// Takes in a mention, in the order of the text.
  public mutating func add(_ mention: SpeakerMention, _ atoms: [Atom], _ bytes: [UInt8]) {
    let words = Self.words(mention.name, atoms, bytes)
    if mention.kind == .person, words.count >= 2, !people.contains(where: { $0.words == words }) {
      people.append((words, Self.range(mention.name, atoms)))
    }
    // Before anybody speaks, "he" is whom the text presented by name and office.
    let isPresented = mention.kind == .person && mention.name != mention.phrase && last == nil
    if mention.kind != .pronoun, mention.isSpeaker || isPresented { last = fullName(mention, atoms, bytes) }
  }

  /// Where the document gives the full name: of a surname the latest person of that name, of a
  /// pronoun the last speaker; the mention's own name where nothing fuller is known.
  public func fullName(_ mention: SpeakerMention, _ atoms: [Atom], _ bytes: [UInt8]) -> TextRange {
    let own = Self.range(mention.name, atoms)
    if mention.kind == .pronoun { return last ?? own }
    let words = Self.words(mention.name, atoms, bytes)
    guard !words.isEmpty else { return own }
    let match = people.last {
      $0.words.count > words.count && $0.words.suffix(words.count).elementsEqual(words)
    }
    return match?.name ?? own
  }

  private static func range(_ name: Range<Int>, _ atoms: [Atom]) -> TextRange {
    guard !name.isEmpty else { return TextRange(0, 0) }
    return TextRange(Int(atoms[name.lowerBound].start), Int(atoms[name.upperBound - 1].end))
  }

  private static func words(_ name: Range<Int>, _ atoms: [Atom], _ bytes: [UInt8]) -> [[UInt8]] {
    name.filter { atoms[$0].isWord }.map { Array(bytes[Int(atoms[$0].start)..<Int(atoms[$0].end)]) }
  }
}
