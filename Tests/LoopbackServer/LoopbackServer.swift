import Glibc
import Synchronization

/// A request as the server of the tests got it.
public struct Request: Sendable {
  /// Path and query.
  public var target: String
  /// The fields by their names in small letters.
  public var fields: [String: String]
}

/// What the server does with a request, step by step; at the end it closes the connection.
public enum Step: Sendable {
  /// Sends bytes.
  case send([UInt8])
  /// Sends text.
  case text(String)
  /// Waits for so many milliseconds, or until the client goes.
  case wait(Int)
  /// Sends the same bytes without end, until the client goes.
  case endless([UInt8])
}

/// A web server on the loopback interface that does exactly what a test tells it, also what no server should do.
///
/// Each connection is served on a thread of its own. The server ends with its value.
public final class LoopbackServer: Sendable {
  /// Tells what is done with a request.
  public typealias Script = @Sendable (Request) -> [Step]

  /// Its port at 127.0.0.1.
  public let port: UInt16
  private let listener: Int32
  private let script: Script
  private let log = Mutex<[Request]>([])

  /// Listens on a free port.
  public init(_ script: @escaping Script) throws {
    self.script = script
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let code = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) | listen(listener, 64) | getsockname(listener, address, &size)
      }
    }
    guard code == 0 else { throw NoServer() }
    port = UInt16(bigEndian: place.sin_port)
    Self.thread { [weak self] in
      // Closed only here: another server's connection could have its number by the time of the next accept.
      defer { close(listener) }
      while case let client = accept(listener, nil, nil), client >= 0 {
        guard let self else {
          close(client)
          return
        }
        Self.thread { self.serve(client) }
      }
    }
  }

  deinit {
    // Wakes the thread that accepts.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// The server's address with this path.
  public func url(_ target: String = "/") -> String { "http://127.0.0.1:\(port)\(target)" }

  /// All requests so far.
  public var requests: [Request] { log.withLock { $0 } }

  /// The targets of all requests so far.
  public var targets: [String] { requests.map(\.target) }

  private struct NoServer: Error {}

  private func serve(_ client: Int32) {
    defer { close(client) }
    guard let request = Self.request(client) else { return }
    log.withLock { $0.append(request) }
    for step in script(request) {
      switch step {
      case .send(let bytes): if !Self.send(bytes, client) { return }
      case .text(let text): if !Self.send(Array(text.utf8), client) { return }
      case .wait(let milliseconds): if Self.isGone(client, within: milliseconds) { return }
      case .endless(let bytes): while Self.send(bytes, client) {}
      }
    }
  }

  private static func request(_ client: Int32) -> Request? {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = read(client, &buffer, buffer.count)
      guard count > 0 else { return nil }
      head += buffer[..<count]
    }
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      if pair.count == 2 { fields[pair[0].lowercased()] = String(pair[1].drop { $0 == " " }) }
    }
    return Request(target: String(words[1]), fields: fields)
  }

  private static func send(_ bytes: [UInt8], _ client: Int32) -> Bool {
    var at = 0
    while at < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Glibc.send(client, $0 + at, bytes.count - at, Int32(MSG_NOSIGNAL)) } ?? -1
      }
      guard count > 0 else { return false }
      at += count
    }
    return true
  }

  /// Waits; true where the client closed the connection meanwhile.
  private static func isGone(_ client: Int32, within milliseconds: Int) -> Bool {
    var watched = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, Int32(milliseconds)) > 0
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(Body(body)).toOpaque()
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
    if code == 0 { pthread_detach(thread) } else { Unmanaged<Body>.fromOpaque(context).release() }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

extension [Step] {
  /// A whole answer with its right length.
  public static func answer(
    _ body: [UInt8], status: Int = 200, type: String = "text/plain", fields: [String] = []
  ) -> [Step] {
    let head =
      [
        "HTTP/1.1 \(status) Any", "Content-Type: \(type)", "Content-Length: \(body.count)",
        "Connection: close",
      ]
      + fields
    return [.text(head.joined(separator: "\r\n") + "\r\n\r\n"), .send(body)]
  }

  /// A whole answer of text.
  public static func answer(
    _ body: String, status: Int = 200, type: String = "text/plain", fields: [String] = []
  ) -> [Step] {
    let head =
      [
        "HTTP/1.1 \(status) Any", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)",
        "Connection: close",
      ]
      + fields
    return [.text(head.joined(separator: "\r\n") + "\r\n\r\n"), .text(body)]
  }

  /// There is no such page.
  public static var notFound: [Step] { answer("no such page", status: 404) }

  /// A redirect.
  public static func redirect(_ location: String) -> [Step] {
    answer("", status: 302, fields: ["Location: \(location)"])
  }
}
