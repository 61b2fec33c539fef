import HTTPTypes
import Hummingbird
import WaybillPipeline
import WaybillStore

extension Site {
  /// No export holds more transfers than this.
  static var exportLimit: Int { 10_000 }

  /// What the filters ask for as a table for spreadsheets: one row an item, as `waybill register` prints it.
  func table(_ query: RegisterQuery) async throws -> Response {
    let sheet = TransferTable(names: gazetteer.countries, showsAll: false)
    let found = try await archive.ask {
      try $0.list(query.filter, offset: 0, limit: Self.exportLimit)
    }
    var lines = TransferTable.sheet(.csv)
    var bytes: [UInt8] = []
    for transfer in found { bytes += lines.add(sheet.piece(transfer, .csv)) }
    bytes += lines.finish()
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8",
        .contentDisposition: "attachment; filename=\"transfers.csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
