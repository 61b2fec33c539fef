import HTTPTypes
import WaybillText

/// Why a request isn't answered: shown as a page, or as problem details (RFC 9457) where a program asks.
struct Complaint: Error, Sendable {
  /// The status of HTTP.
  var status: HTTPResponse.Status
  /// What is wrong, without a full stop.
  var detail: String
  /// The field of the address or form that is wrong.
  var field: String?

  /// A field of the query that can't be used.
  init(field: String, _ detail: String) {
    status = .badRequest
    self.field = field
    self.detail = "\(field): \(detail)"
  }

  init(_ status: HTTPResponse.Status, _ detail: String) {
    self.status = status
    self.detail = detail
  }

  /// The problem as JSON.
  var problem: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("type", "about:blank")
      json.string("title", status.reasonPhrase)
      json.number("status", status.code)
      json.string("detail", detail)
      if let field { json.string("field", field) }
    }
    return json.bytes
  }
}
