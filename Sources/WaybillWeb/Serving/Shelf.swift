import Hummingbird
import Synchronization

/// Pages that were rendered and still hold, up to a number of bytes.
final class Shelf: Sendable {
  private struct Content {
    var state = 0
    var bytes = 0
    var pages: [String: ByteBuffer] = [:]
  }

  private let limit: Int
  private let content = Mutex(Content())

  /// Keeps no more than `limit` bytes.
  init(limit: Int = 32 << 20) { self.limit = limit }

  /// The page of an address, if it was rendered from this state of the register.
  func page(_ address: String, _ state: Int) -> ByteBuffer? {
    content.withLock { $0.state == state ? $0.pages[address] : nil }
  }

  /// Keeps a page; those of another state are thrown away, and all once the room is full.
  func keep(_ page: ByteBuffer, at address: String, _ state: Int) {
    content.withLock { content in
      let size = page.readableBytes + address.utf8.count
      if content.state != state || content.bytes + size > limit { content = Content(state: state) }
      guard size <= limit / 4, content.pages.updateValue(page, forKey: address) == nil else { return }
      content.bytes += size
    }
  }
}
