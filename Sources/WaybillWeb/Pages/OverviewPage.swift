import Hummingbird
import WaybillSources
import WaybillStore

/// The front page: what is new, in doubt and in conflict, and the register in figures.
struct OverviewPage: Sendable {
  let size: RegisterSize
  let stages: [Tally]
  let pairs: [Tally]
  let newest: [TransferSummary]
  let doubtful: [TransferSummary]
  let disputed: [TransferSummary]
  let unmerged: Int

  static func ask(_ register: Register) throws -> OverviewPage {
    var doubt = TransferFilter()
    doubt.order = .doubt
    var conflict = TransferFilter()
    conflict.hasConflict = true
    return OverviewPage(
      size: try register.size(), stages: try register.stagesByYear(), pairs: try register.pairs(24),
      newest: try register.newest(8), doubtful: try register.page(doubt, offset: 0, limit: 8).transfers,
      disputed: try register.page(conflict, offset: 0, limit: 8).transfers,
      unmerged: try register.countUnmerged())
  }

  func model(_ transfers: TransferModel) -> Model {
    let words = transfers.words
    let figures = [
      ("size_transfers", size.transfers, "/register"), ("size_documents", size.documents, ""),
      ("size_claims", size.claims, ""), ("size_conflicts", size.conflicts, "/register?conflict=1"),
      ("size_denials", size.denials, "/register?denied=1"), ("size_doubts", size.doubts, "/review"),
    ]
    let layers = ["chart_early", "chart_agreed", "chart_moving", "chart_blocked"].map { words($0) }
    let chart = YearChart(bars: Self.bars(stages), layers: layers, words: words) {
      Address.make("/register", [("since", String($0)), ("until", String($0))])
    }
    let flows = FlowPicture(pairs: pairs, words: words) { transfers.gazetteer.name($0, in: words.language) }
    return [
      "title": words("overview_title"), "feed": "/register.atom",
      "figures": figures.map { ["label": words($0.0), "number": words.figure(Double($0.1)), "href": $0.2] },
      "chart": chart.svg,
      "layers": layers.enumerated().map { ["number": $0.offset, "label": $0.element] as Model },
      "flows": flows.svg, "newest": list(newest, transfers), "doubtful": list(doubtful, transfers),
      "disputed": list(disputed, transfers), "has_disputed": !disputed.isEmpty,
      "unmerged": unmerged > 0 ? words("unmerged", words.figure(Double(unmerged))) : "",
      "years": Self.bars(stages).map { bar in
        [
          "year": String(bar.year), "counts": bar.counts.map { words.figure(Double($0)) },
          "total": words.figure(Double(bar.total)),
        ] as Model
      },
    ]
  }

  private func list(_ found: [TransferSummary], _ transfers: TransferModel) -> [Model] {
    found.map { summary in
      var row = transfers.row(summary)
      row["voices_text"] = transfers.words.count("voices", Int(summary.readings.number("voices") ?? 0))
      row["title_text"] = transfers.title(summary.readings)
      return row
    }
  }

  /// Stages in four layers: before the approval, agreed, moving, blocked.
  static func bars(_ stages: [Tally]) -> [YearChart.Bar] {
    let layer = [
      "interest": 0, "talks": 0, "requested": 0, "approved": 1, "ordered": 1, "delivering": 2, "delivered": 2,
      "blocked": 3,
    ]
    var bars: [Int: YearChart.Bar] = [:]
    for tally in stages {
      guard let year = tally.year, let layer = layer[tally.keys[0]] else { continue }
      bars[year, default: YearChart.Bar(year: year, counts: [0, 0, 0, 0])].counts[layer] += tally.count
    }
    return bars.values.sorted { $0.year < $1.year }
  }
}

extension Site {
  func addOverview(_ router: Router<BasicRequestContext>) {
    router.get("/") { request, _ in
      try await kept(request) { visitor in
        let page = try await archive.ask { try OverviewPage.ask($0) }
        let transfers = TransferModel(words: visitor.words, gazetteer: gazetteer)
        return Array(render("overview", page.model(transfers), visitor).utf8)
      }
    }
  }
}
