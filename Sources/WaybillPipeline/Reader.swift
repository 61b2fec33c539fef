import WaybillClaims
public import WaybillKnowledge
import WaybillLanguage
import WaybillMentions
public import WaybillText

/// Reads claims out of documents: all stages, with the packs of all languages.
///
/// Built once and shared by all threads; reading changes nothing in it.
public struct Reader: Sendable {
  /// The version that output names.
  public static let version = "0.1.0-dev"

  let atomizer: Atomizer
  let packs: [String: LanguagePack]
  let identifier: LanguageIdentifier
  let sections: SectionReader
  let origins: OriginReader
  /// The outlets of the world, to tell a document's publisher and its grade.
  public let outlets: OutletTable
  let models: ClaimModels?
  let exporters: ExporterRanks

  /// Builds all packs; throws `DataError` where the data is broken.
  ///
  /// Without models a reader finds mentions and features, but no claims: for training.
  public init(data: DataFolder, hasModels: Bool = true) throws(DataError) {
    var atomizer = Atomizer(folding: try Folding(data))
    let catalogue = try ArmsCatalogue(data, &atomizer)
    var packs: [String: LanguagePack] = [:]
    let languages = try data.languages()
    for language in languages {
      packs[language] = try LanguagePack(data, language: language, catalogue: catalogue, &atomizer)
    }
    identifier = try LanguageIdentifier(data, &atomizer)
    sections = try SectionReader(data, &atomizer)
    outlets = try OutletTable(data)
    origins = try OriginReader(data, outlets: outlets, &atomizer)
    exporters = ExporterRanks(catalogue)
    models = hasModels ? try ClaimModels(data, catalogue: catalogue) : nil
    self.packs = packs
    self.atomizer = atomizer
  }

  /// Everything that the document says about arms transfers.
  public func read(_ document: Document) -> ReadDocument {
    var document = document
    let atoms = atomizer.atoms(of: document.text)
    let language = identifier.language(atoms, document.text, atoms.indices)
    let parts = parts(document, atoms)
    document.origin = origin(of: document, atoms, parts, language)
    let analysis = analysis(document, atoms, parts, language)
    var result = ReadDocument(document: document, language: language)
    if let language, packs[language] == nil { result.notes.append("no pack for the language '\(language)'") }
    guard let models else { return result }
    result.claims = ClaimReader(models: models).claims(analysis)
    return result
  }

  /// What is told of a document without reading its claims: its main language (ISO 639-1), and whose text it is where
  /// it says that it isn't its publisher's own; nil where neither can be told.
  public func provenance(of document: Document) -> (language: String?, origin: Origin?) {
    let atoms = atomizer.atoms(of: document.text)
    let language = identifier.language(atoms, document.text, atoms.indices)
    return (language, origin(of: document, atoms, parts(document, atoms), language))
  }

  /// Whose text the document is, where it says that it isn't its publisher's own.
  public func origin(of document: Document) -> Origin? { provenance(of: document).origin }

  private func origin(of document: Document, _ atoms: [Atom], _ parts: [Section], _ language: String?)
    -> Origin?
  {
    document.origin ?? origins.origin(of: document, atoms, parts, language: language, atomizer)
  }

  /// The sections that markup gave, else those that the lines tell.
  private func parts(_ document: Document, _ atoms: [Atom]) -> [Section] {
    document.sections.isEmpty
      ? sections.sections(document.text, atoms, title: document.title) : document.sections
  }

  /// The document's sections, sentences and mentions.
  func analyse(_ document: Document) -> (Analysis, String?) {
    let atoms = atomizer.atoms(of: document.text)
    let language = identifier.language(atoms, document.text, atoms.indices)
    return (analysis(document, atoms, parts(document, atoms), language), language)
  }

  private func analysis(
    _ document: Document, _ atoms: [Atom], _ parts: [Section], _ language: String?
  ) -> Analysis {
    Analysis(
      document, atoms: atoms, sections: parts,
      published: document.published.flatMap { PartialDate(String($0.prefix(10))) },
      pack: { range in
        // A long passage in another language is read with its own pack.
        let own = range.count > 25 ? identifier.language(atoms, document.text, range) : nil
        return own.flatMap { packs[$0] } ?? language.flatMap { packs[$0] }
      })
  }

  /// How each value came about, as text for people.
  public func explain(_ document: Document) -> String {
    guard let models else { return "" }
    let (analysis, _) = analyse(document)
    return Explanation(analysis, reader: ClaimReader(models: models)).text
  }
}
