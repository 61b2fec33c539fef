import Hummingbird
import WaybillStore

/// A state or an actor at both ends of transfers.
struct CountryPage: Sendable {
  /// One end.
  struct End: Sendable {
    let party: Party
    let categories: [Tally]
    let partners: [Tally]
    let weapons: [Tally]
    let latest: TransferPage
  }

  let code: String
  let ends: [End]

  static func ask(_ register: Register, _ code: String) throws -> CountryPage {
    let ends = try Party.allCases.map { party in
      var filter = TransferFilter()
      if party == .supplier { filter.supplier = code } else { filter.recipient = code }
      return End(
        party: party, categories: try register.categories(of: code, as: party),
        partners: try register.partners(of: code, as: party),
        weapons: try register.designations(of: code, as: party),
        latest: try register.page(filter, offset: 0, limit: 10))
    }
    return CountryPage(code: code, ends: ends.filter { $0.latest.total > 0 })
  }

  func model(_ transfers: TransferModel) -> Model {
    let name = transfers.gazetteer.name(code, in: transfers.words.language)
    return [
      "title": name, "code": code, "ends": ends.map { model($0, transfers) }, "is_empty": ends.isEmpty,
    ]
  }

  private func model(_ end: End, _ transfers: TransferModel) -> Model {
    let words = transfers.words
    let key = end.party == .supplier ? "supplier" : "recipient"
    let table = CategoryTable(tallies: end.categories, words: words)
    let chart = YearChart(bars: table.bars, layers: [words("total")], words: words) { year in
      Address.make("/register", [(key, code), ("since", String(year)), ("until", String(year))])
    }
    return [
      "key": key, "heading": words("as_\(key)"), "count": words.count("transfers", end.latest.total),
      "chart": chart.svg, "table": table.model, "partner_heading": words("partners_of_\(key)"),
      "partners": end.partners.prefix(15).map { tally in
        var party = transfers.party(tally.keys[0])
        party["count"] = words.figure(Double(tally.count))
        return party
      },
      "weapons": end.weapons.prefix(15).map { tally in
        let name = transfers.gazetteer.weapon(tally.keys[0])?.name ?? tally.keys[0]
        return ["name": name, "href": Address.weapon(name), "count": words.figure(Double(tally.count))]
          as Model
      },
      "rows": end.latest.transfers.map(transfers.row), "all": Address.make("/register", [(key, code)]),
    ]
  }
}

/// Counts by year and category, as a table.
struct CategoryTable {
  let tallies: [Tally]
  let words: Wording

  private var years: [Int] { Set(tallies.compactMap(\.year)).sorted() }

  /// One bar a year: a transfer of two categories counts twice here, as in the table.
  var bars: [YearChart.Bar] {
    years.map { year in
      YearChart.Bar(year: year, counts: [tallies.filter { $0.year == year }.reduce(0) { $0 + $1.count }])
    }
  }

  /// Only the latest years are shown, so that the table stays readable.
  var model: Model {
    let shown = Array(years.suffix(12))
    let categories = Set(tallies.map { $0.keys[0] })
    let rows: [Model] = categories.map { category in
      let own = tallies.filter { $0.keys[0] == category }
      let total = own.reduce(0) { $0 + $1.count }
      return [
        "name": words.term("category", category), "sum": total, "total": words.figure(Double(total)),
        "cells": shown.map { year in
          let count = own.filter { $0.year == year }.reduce(0) { $0 + $1.count }
          return count == 0 ? "–" : words.figure(Double(count))
        },
      ]
    }
    let sorted = rows.sorted { first, second in
      let sums = (first["sum"] as? Int ?? 0, second["sum"] as? Int ?? 0)
      let names = (first["name"] as? String ?? "", second["name"] as? String ?? "")
      return sums.0 == sums.1 ? names.0 < names.1 : sums.0 > sums.1
    }
    return ["years": shown.map { String($0) }, "lines": sorted]
  }
}

extension Site {
  func addCountries(_ router: Router<BasicRequestContext>) {
    router.get("/country/{code}") { request, context in
      let name = try context.parameters.require("code").percentDecoded
      return try await kept(request) { visitor in
        let code = gazetteer.code(of: name) ?? name
        let page = try await archive.ask { try CountryPage.ask($0, code) }
        guard !page.ends.isEmpty || gazetteer.code(of: name) != nil else {
          throw Complaint(.notFound, "'\(name)'")
        }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        return Array(render("country", page.model(transfers), visitor).utf8)
      }
    }
    router.get("/countries") { request, _ in
      try await kept(request) { visitor in
        let found = try await archive.ask { register in
          try Party.allCases.map { try register.parties(as: $0, limit: 500) }
        }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        return Array(render("countries", countries(found, transfers), visitor).utf8)
      }
    }
  }

  private func countries(_ found: [[Tally]], _ transfers: TransferModel) -> Model {
    let words = transfers.words
    let columns = found.map { tallies in
      Dictionary(tallies.map { ($0.keys[0], $0.count) }, uniquingKeysWith: { first, _ in first })
    }
    let codes = Set(columns.flatMap(\.keys)).sorted {
      transfers.gazetteer.name($0, in: words.language) < transfers.gazetteer.name($1, in: words.language)
    }
    let rows: [Model] = codes.map { code in
      var row = transfers.party(code)
      row["supplied"] = words.figure(Double(columns[0][code] ?? 0))
      row["received"] = words.figure(Double(columns[1][code] ?? 0))
      return row
    }
    return ["title": words("countries_title"), "parties": rows]
  }
}
