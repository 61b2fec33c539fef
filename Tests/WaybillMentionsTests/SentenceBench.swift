import WaybillKnowledge
import WaybillText

@testable import WaybillMentions

/// The mention readers of one language at work on single sentences, with their findings as short notes.
struct SentenceBench: Sendable {
  private let atomizer: Atomizer
  private let actors: ActorLexicon
  private let items: ItemReader
  private let cues: CueLexicon
  private let grammar: WordClasses<GrammarFunction>
  private let numbers: NumberReader
  private let money: MoneyReader
  private let dates: DateReader

  private static let english = Result { try SentenceBench("en") }
  private static let french = Result { try SentenceBench("fr") }
  private static let german = Result { try SentenceBench("de") }
  private static let spanish = Result { try SentenceBench("es") }

  /// The bench of a language, built once for all tests.
  static func of(_ language: String) throws -> SentenceBench {
    switch language {
    case "fr": try french.get()
    case "de": try german.get()
    case "es": try spanish.get()
    default: try english.get()
    }
  }

  private init(_ language: String) throws {
    var atomizer = Atomizer(folding: try Folding(.embedded))
    let catalogue = try ArmsCatalogue(.embedded, &atomizer)
    actors = try ActorLexicon(.embedded, language: language, &atomizer)
    items = try ItemReader(.embedded, language: language, catalogue: catalogue, &atomizer)
    cues = try CueLexicon(.embedded, language: language, &atomizer)
    grammar = try WordClasses(.embedded, "grammar", language: language, &atomizer)
    numbers = try NumberReader(.embedded, language: language, &atomizer)
    money = try MoneyReader(.embedded, language: language, &atomizer)
    dates = try DateReader(.embedded, language: language, &atomizer)
    self.atomizer = atomizer
  }

  /// The text as one sentence, with all that is found in it.
  func view(_ text: String) -> SentenceView {
    let bytes = Array(text.utf8)
    let atoms = atomizer.atoms(of: bytes)
    let range = 0..<atoms.count
    var view = SentenceView(
      atoms: atoms, bytes: bytes, range: range, marks: GrammarMarks(grammar, atoms, range))
    view.actors = actors.actors(atoms, range)
    view.cues = cues.cues(atoms, range)
    view.numbers = numbers.numbers(atoms, bytes, range)
    view.freeParticles()
    view.money = money.money(atoms, bytes, range, numbers: view.numbers)
    view.dates = dates.dates(atoms, bytes, range, reference: PartialDate("2024-04-12"))
    view.addHomeWords()
    view.governActors(actors)
    view.pieces = items.pieces(view)
    view.items = items.items(view)
    view.bindAdjectives()
    return view
  }

  // MARK: Notes

  /// `count unit of name+name (category)` for each item; `~` marks what only stands again for something named before.
  func items(_ text: String) -> String {
    let view = view(text)
    return view.items.map { item in
      let count =
        item.number.map { Self.note($0.quantity) + " " + (item.unit == "piece" ? "" : item.unit + " of ") }
        ?? ""
      let names = item.designations.map { $0.text(view.atoms, view.bytes) }.joined(separator: "+")
      let condition = item.condition == "unknown" ? "" : ", " + item.condition
      return
        "\(item.isAnaphor ? "~" : "")\(count)\(names.isEmpty ? "" : names + " ")(\(item.category)\(condition))"
    }.joined(separator: "; ")
  }

  /// `words=code kind` for each actor, with its head (`/organ`), its governing word (`<to`), `+` in a list, `@` for a dateline.
  func actors(_ text: String) -> String {
    let view = view(text)
    return view.actors.map { actor in
      let head = actor.head == .none ? "" : "/\(actor.head)"
      let governor = actor.governor.map { " <\($0)" } ?? ""
      let marks = (actor.listedAfter == nil ? "" : " +") + (actor.isDateline ? " @" : "")
      let codes = actor.codes.isEmpty ? "?" : actor.codes.joined(separator: "|")
      return "\(Self.words(view, actor.phrase))=\(codes) \(actor.kind)\(head)\(governor)\(marks)"
    }.joined(separator: "; ")
  }

  /// `word=class form` for each cue.
  func cues(_ text: String) -> String {
    let view = view(text)
    return view.cues.map { cue in
      "\(Self.words(view, cue.atoms))=\(cue.classes.first.map(\.rawValue) ?? "?") \(cue.form)"
    }.joined(separator: "; ")
  }

  private static func words(_ view: SentenceView, _ range: Range<Int>) -> String {
    let bytes = view.byteRange(range)
    return String(decoding: view.bytes[bytes.start..<bytes.end], as: UTF8.self)
  }

  private static func note(_ quantity: Quantity) -> String {
    func text(_ value: Double?) -> String { value.map { String(Int($0)) } ?? "" }
    let mark = quantity.isApproximate ? "~" : ""
    return mark
      + (quantity.min == quantity.max ? text(quantity.min) : text(quantity.min) + ".." + text(quantity.max))
  }
}
