import CCurl
import Glibc

/// What a server answered to one request.
struct Answer {
  /// The status of the last head.
  var status = 0
  /// The fields of the last head, names in small letters.
  var fields: [(name: String, value: String)] = []
  /// The body, unpacked.
  var body: [UInt8] = []

  /// The first field of this name.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// One request and its answer, received within limits; libcurl calls it back.
final class Transfer {
  /// What is done with a body that is longer than the limit.
  enum Overflow {
    case fails
    /// The rest isn't received.
    case ends
  }

  private(set) var answer = Answer()
  /// What went wrong on our side of the callbacks.
  private(set) var problem: FetchError.Problem?
  /// The last address to which no connection was allowed; a name may have others.
  private(set) var refused: FetchError.Problem?
  /// True where the rest of the body was left.
  private(set) var isCutShort = false
  private(set) var received = 0
  private let limit: Int
  private let headLimit: Int
  private let overflow: Overflow
  private let allowsPrivate: Bool
  private let isStopped: () -> Bool
  private var headSize = 0
  private var isBody = false
  private var inflater: Inflater?

  init(
    limit: Int, headLimit: Int, overflow: Overflow, allowsPrivate: Bool, isStopped: @escaping () -> Bool
  ) {
    self.limit = limit
    self.headLimit = headLimit
    self.overflow = overflow
    self.allowsPrivate = allowsPrivate
    self.isStopped = isStopped
  }

  /// The body's length that the head states.
  var stated: Int? { answer["content-length"].flatMap { Int($0) } }

  /// The number of bytes, or 0 to end the transfer.
  func takeHead(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    if isBody { return line.count }
    headSize += line.count
    guard headSize <= headLimit else {
      problem = .headTooLarge(limit: headLimit)
      return 0
    }
    let text = String(decoding: line, as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      // A head in between (100, 103) is followed by another one.
      answer = Answer()
      let words = text.split(whereSeparator: { $0.isWhitespace })
      answer.status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    } else if let colon = text.firstIndex(of: ":") {
      answer.fields.append((text[..<colon].lowercased(), Self.trimmed(text[text.index(after: colon)...])))
    }
    return line.count
  }

  /// The number of bytes, or 0 to end the transfer.
  func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if !isBody {
      isBody = true
      problem = startBody()
      if problem != nil { return 0 }
    }
    received += bytes.count
    guard (200..<300).contains(answer.status) else {
      // What a server says beside an error is of no use; a little is received so that the connection can be kept.
      isCutShort = received > headLimit
      return isCutShort ? 0 : bytes.count
    }
    if let inflater {
      problem = unpack(Array(bytes), inflater)
    } else {
      answer.body += bytes.prefix(limit + 1 - min(limit, answer.body.count))
    }
    guard problem == nil, received <= limit, answer.body.count <= limit else {
      overflowed()
      return 0
    }
    return bytes.count
  }

  /// What is wrong with a body that came as a whole.
  func ending() -> FetchError.Problem? {
    guard let inflater, !inflater.isBetweenMembers else { return nil }
    return .packing("it ends too early")
  }

  /// Opens the socket for an address that may be fetched from; -1 for another.
  func open(_ address: UnsafePointer<ccurl_sockaddr>) -> Int32 {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Int(ccurl_address_bytes(address, &bytes))
    let target = InternetAddress(bytes: Array(bytes[..<count]))
    if !allowsPrivate, let kind = target.specialKind {
      refused = .forbiddenAddress("\(target)", kind: kind)
      return -1
    }
    return ccurl_open_socket(address)
  }

  /// True where the transfer is to end.
  func isToStop() -> Bool {
    guard isStopped() else { return false }
    problem = .stopped
    return true
  }

  private func startBody() -> FetchError.Problem? {
    let coding = (answer["content-encoding"] ?? "").lowercased()
    switch coding {
    case "gzip", "x-gzip": inflater = Inflater()
    case "", "identity", "none", "utf-8": break
    default: return .packing("its Content-Encoding is '\(coding)', and gzip is all that was asked for")
    }
    if let stated, stated > limit, overflow == .fails { return .tooLarge(limit: limit) }
    return nil
  }

  private func unpack(_ bytes: [UInt8], _ inflater: Inflater) -> FetchError.Problem? {
    var position = 0
    while answer.body.count <= limit {
      let before = answer.body.count
      do throws(Damage) {
        try inflater.unpack(bytes, &position, into: &answer.body)
      } catch {
        return .packing(error.problem)
      }
      if position == bytes.count, answer.body.count == before { return nil }
    }
    return nil
  }

  private func overflowed() {
    guard problem == nil else { return }
    if overflow == .fails {
      problem = .tooLarge(limit: limit)
    } else {
      answer.body = Array(answer.body.prefix(limit))
      isCutShort = true
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
