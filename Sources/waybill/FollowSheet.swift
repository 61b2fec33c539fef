import WaybillPipeline
import WaybillSources
import WaybillStore
import WaybillText

/// What `waybill follow` prints.
enum FollowSheet {
  /// The list of sources for people.
  static func table(_ sources: [FollowedSource]) -> [UInt8] {
    if sources.isEmpty { return Array("Nothing is followed yet: waybill follow add URL\n".utf8) }
    var lines = ""
    for source in sources {
      lines += "\(source.url)\n"
      var facts = [source.kind?.rawValue ?? "of a kind that its first page tells"]
      if source.takesEntriesOnly { facts.append("entries only") }
      if let visited = source.visited { facts.append("visited \(moment(visited))") }
      facts.append("due \(moment(source.due))")
      if source.waiting > 0 {
        facts.append(source.waiting == 1 ? "1 page waiting" : "\(source.waiting) pages waiting")
      }
      lines += "  \(facts.joined(separator: " · "))\n"
      if let redirected = source.redirected { lines += "  redirects to \(redirected)\n" }
      if let problem = source.problem {
        lines += "  failed \(source.errors == 1 ? "once" : "\(source.errors) times"): \(problem)\n"
      }
    }
    return Array(lines.utf8)
  }

  /// The list of sources as a JSON array.
  static func json(_ sources: [FollowedSource]) -> [UInt8] {
    var json = JSONText()
    json.array { json in
      for source in sources {
        json.object { json in
          json.string("url", source.url)
          json.string("kind", source.kind?.rawValue)
          json.bool("entries_only", source.takesEntriesOnly)
          json.string("added", moment(source.added))
          json.string("visited", source.visited.map { moment($0) })
          json.string("due", moment(source.due))
          json.string("redirected", source.redirected)
          json.string("etag", source.validators.etag)
          json.string("last_modified", source.validators.lastModified)
          json.number("waiting", source.waiting)
          json.number("errors", source.errors)
          json.string("problem", source.problem)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// The summary of a round for people.
  static func table(_ report: FollowReport) -> [UInt8] {
    var lines = ""
    for visit in report.visits {
      let entries = visit.entries == 1 ? "1 new entry" : "\(visit.entries) new entries"
      let finding =
        switch visit.finding {
        case .unchanged: "unchanged"
        case .fetched: visit.isFeed ? entries : "fetched"
        case .failed: "failed: \(visit.problem ?? "")"
        }
      lines += "\(visit.url)\n  \(finding)\n"
    }
    let log = report.taken.log
    lines +=
      "\(report.visits.count) visited, \(report.pages) pages fetched, \(report.failures) failed; "
      + "\(log.added) new, \(log.changed) changed, \(log.unchanged) unchanged; \(log.claims) claims stored"
    if !report.isComplete { lines += "; stopped before the end" }
    return Array((lines + "\n").utf8)
  }

  /// The summary of a round as one line of JSON.
  static func json(_ report: FollowReport) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.array("visits") { json in
        for visit in report.visits {
          json.object { json in
            json.string("url", visit.url)
            json.string("finding", visit.finding.rawValue)
            json.number("entries", visit.entries)
            json.string("problem", visit.problem)
          }
        }
      }
      json.number("pages", report.pages)
      json.number("failed_pages", report.failedPages)
      json.number("new", report.taken.log.added)
      json.number("changed", report.taken.log.changed)
      json.number("unchanged", report.taken.log.unchanged)
      json.number("refused", report.taken.refused)
      json.number("claims", report.taken.log.claims)
      json.bool("complete", report.isComplete)
    }
    return json.bytes + [0x0A]
  }

  private static func moment(_ seconds: Int) -> String { ISODate.moment(from1970: seconds) ?? "" }
}
