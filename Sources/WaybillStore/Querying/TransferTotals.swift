import GRDB
import WaybillSources
import WaybillText

/// By what transfers are added up.
public enum Totalling: String, Sendable, CaseIterable {
  case supplier, recipient, country, year, category
}

/// How many transfers, arms and how much money belong to one key.
public struct Total: Sendable {
  /// A sum of money in one currency.
  public struct Sum: Sendable {
    /// ISO 4217.
    public let currency: String
    /// In whole units.
    public var amount = 0.0
    /// Of how many transfers.
    public var transfers = 0
  }

  /// A code, a year, a category; empty where a transfer states none.
  public let key: String
  /// `supplier` or `recipient` where both are added up.
  public let role: String?
  /// The number of transfers.
  public var transfers = 0
  /// Counts of pieces, the least and the most that they can be, where they are stated.
  public var pieces = (min: 0.0, max: 0.0)
  /// Sums by currency, in order.
  public var sums: [Sum] = []

  /// The line of `waybill register --totals … --format jsonl`, without its line feed.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.string("key", key.isEmpty ? nil : key)
      if let role { json.string("role", role) }
      json.number("transfers", transfers)
      json.object("pieces") { json in
        json.number("min", pieces.min)
        json.number("max", pieces.max)
      }
      json.array("values") { json in
        for sum in sums {
          json.object { json in
            json.string("currency", sum.currency)
            json.number("amount", sum.amount)
            json.number("transfers", sum.transfers)
          }
        }
      }
    }
    return json.bytes
  }
}

extension Register {
  /// Adds up the chosen readings of the transfers that the filter asks for.
  ///
  /// A transfer between several states counts for each of them. Sorted by key, years and then what has none last.
  public func totals(_ filter: TransferFilter, by totalling: Totalling) throws(StoreError) -> [Total] {
    try read { db in
      let query = try TransferQuery(filter, db)
      let bodies = try db.makeStatement(
        sql: "SELECT t.day, t.body FROM transfer t JOIN (\(query.sql)) q ON q.row = t.row ORDER BY t.row")
      let rows = try Row.fetchCursor(bodies, arguments: StatementArguments(query.arguments))
      var sums = Sums(totalling: totalling)
      while let row = try rows.next() {
        guard let body = try? JSONParser.parse(Array((row[1] as String).utf8)) else { continue }
        sums.add(body, day: row[0])
      }
      return sums.totals
    }
  }
}

/// Adds up transfers one by one.
private struct Sums {
  private struct Key: Hashable {
    let key: String
    let role: String?
  }

  let totalling: Totalling
  private var found: [Key: Total] = [:]

  init(totalling: Totalling) { self.totalling = totalling }

  var totals: [Total] {
    found.values.sorted {
      ($0.key.isEmpty ? "~" : $0.key, $0.role ?? "") < ($1.key.isEmpty ? "~" : $1.key, $1.role ?? "")
    }
  }

  mutating func add(_ body: JSONValue, day: String) {
    let items = body.elements("items")
    switch totalling {
    case .supplier, .recipient: add(body.names(totalling.rawValue), nil, body, items)
    case .country:
      for role in ["supplier", "recipient"] { add(body.names(role), role, body, items) }
    case .year: add([day.hasPrefix("-") ? "" : String(day.prefix(4))], nil, body, items)
    case .category:
      let categories = Set(items.compactMap { $0["category"]?.string }).sorted()
      for category in categories {
        add([category], nil, body, items.filter { $0["category"]?.string == category })
      }
    }
  }

  private mutating func add(_ names: [String], _ role: String?, _ body: JSONValue, _ items: [JSONValue]) {
    for name in names.isEmpty ? [""] : names {
      let key = Key(key: name, role: role)
      var total = found[key] ?? Total(key: name, role: role)
      total.transfers += 1
      for item in items where item["unit"]?.string == "piece" {
        let (min, max) = (item["quantity"]?["min"]?.double, item["quantity"]?["max"]?.double)
        total.pieces.min += min ?? 0
        total.pieces.max += max ?? min ?? 0
      }
      if let amount = body["value"]?["amount"]?.double, let currency = body["value"]?["currency"]?.string {
        total.add(amount, currency)
      }
      found[key] = total
    }
  }
}

extension Total {
  fileprivate mutating func add(_ amount: Double, _ currency: String) {
    let at = sums.firstIndex { $0.currency == currency } ?? sums.endIndex
    if at == sums.endIndex { sums.append(Sum(currency: currency)) }
    sums[at].amount += amount
    sums[at].transfers += 1
    sums.sort { $0.currency < $1.currency }
  }
}
