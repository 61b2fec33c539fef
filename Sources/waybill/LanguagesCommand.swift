import ArgumentParser
import WaybillKnowledge

/// `waybill languages`: the packs and their measured level.
struct LanguagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "Lists the languages that are read, and how well (see docs/languages.md).")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Option(help: "table, or json: one object a line.")
  var format = Format.table

  @OptionGroup var knowledge: DataOptions

  /// The measures that the table shows, in its order.
  private static let columns = [
    "line_f1", "field_f1", "false_alarms", "numbers", "money", "dates", "sentences",
  ]

  func run() throws {
    let packs = try levels()
    switch format {
    case .json: for pack in packs { Stream.results.write(line: Self.json(pack)) }
    case .table: for line in Self.table(packs) { Stream.results.write(line: line) }
    }
  }

  private func levels() throws -> [PackLevel] {
    do throws(DataError) {
      var packs: [PackLevel] = []
      for code in try knowledge.folder.languages() {
        packs.append(try PackLevel(knowledge.folder, language: code))
      }
      return packs
    } catch {
      throw knowledge.refusal(error)
    }
  }

  private static func table(_ packs: [PackLevel]) -> [String] {
    var rows = [["language", "files", "rows"] + columns]
    for pack in packs {
      let shares = columns.map { name in
        pack.measures.first { $0.name == name }.map { decimals($0.value) } ?? "-"
      }
      rows.append([pack.language, "\(pack.files.count)", "\(pack.rows)"] + shares)
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let pad = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + pad : pad + cell.0
      }.joined(separator: "  ")
    }
  }

  private static func json(_ pack: PackLevel) -> String {
    let files = pack.files.map { "\"\($0)\"" }.joined(separator: ",")
    let measures = pack.measures.map {
      "{\"measure\":\"\($0.name)\",\"value\":\(decimals($0.value)),\"cases\":\($0.cases),\"basis\":\"\($0.basis)\"}"
    }
    return "{\"language\":\"\(pack.language)\",\"files\":[\(files)],\"rows\":\(pack.rows),"
      + "\"measures\":[\(measures.joined(separator: ","))]}"
  }

  /// Three decimals, as in docs/measures.md.
  private static func decimals(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    let text = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - text.count) + text
  }
}
