import WaybillText

enum PDFText {
  static func document(_ bytes: [UInt8], limit: Int) throws(SourceError.Problem) -> Document {
    throw .unknownKind("PDF")
  }
}
