import ArgumentParser
import Glibc
import WaybillKnowledge
import WaybillPipeline
import WaybillSources
import WaybillStore

/// What to read, and how: shared by all commands that read articles.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Articles: plain text or JSONL, also packed with gzip; - is the standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The day of publication of documents that state none, as YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(
    name: .customLong("max-document"),
    help: ArgumentHelp(
      "The largest document that is read, in bytes; K, M and G may follow.", valueName: "size"))
  var maxDocument: Size = Size(bytes: DocumentReader.defaultLimit)

  mutating func validate() throws {
    guard let published else { return }
    guard published.utf8.count == 10, ISODate.normalized(published) != nil else {
      throw ValidationError("--published takes a day as YYYY-MM-DD, not '\(published)'.")
    }
  }

  var feed: DocumentFeed { feed(of: files) }

  func feed(of files: [String]) -> DocumentFeed {
    DocumentFeed(paths: files, limit: maxDocument.bytes, published: published)
  }
}

/// Where Waybill's knowledge comes from.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with an edited copy of Data/ (default: WAYBILL_DATA, else what the binary carries).",
      valueName: "dir"))
  var data: String?

  /// The folder that was chosen.
  var folder: DataFolder {
    if let data { return .directory(data) }
    guard let set = getenv("WAYBILL_DATA"), set.pointee != 0 else { return .embedded }
    return .directory(String(cString: set))
  }

  /// The reader over that folder; a broken folder ends the program with status 2.
  func reader(hasModels: Bool = true) throws -> Reader {
    do throws(DataError) {
      return try Reader(data: folder, hasModels: hasModels)
    } catch {
      throw refusal(error)
    }
  }

  /// What merging knows, with the reader's outlets.
  func merging(_ reader: Reader) throws -> MergingKnowledge {
    do throws(DataError) {
      return try MergingKnowledge(folder, outlets: reader.outlets)
    } catch {
      throw refusal(error)
    }
  }

  /// What merging knows, where nothing is read.
  func merging() throws -> MergingKnowledge {
    do throws(DataError) {
      return try MergingKnowledge(folder, outlets: try OutletTable(folder))
    } catch {
      throw refusal(error)
    }
  }

  /// Tells what is wrong with the data; the error to throw then.
  func refusal(_ error: DataError) -> ExitCode {
    Stream.errors.write(line: "waybill: data: \(error)")
    return ExitCode(2)
  }
}

/// A number of bytes as people write it: 16777216, 500K, 16M.
struct Size: ExpressibleByArgument {
  var bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let factors: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let factor = argument.last.flatMap { factors[Character($0.uppercased())] }
    guard let number = Int(factor == nil ? argument : String(argument.dropLast())), number > 0,
      number <= Int(Int32.max) / (factor ?? 1)
    else { return nil }
    bytes = number * (factor ?? 1)
  }

  var defaultValueDescription: String { "\(bytes >> 20)M" }
}

/// How many documents are worked on at once.
struct Jobs: ExpressibleByArgument {
  var count: Int

  init() { count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  init?(argument: String) {
    guard let count = Int(argument), (1...1024).contains(count) else { return nil }
    self.count = count
  }

  var defaultValueDescription: String { "the number of processors" }
}
