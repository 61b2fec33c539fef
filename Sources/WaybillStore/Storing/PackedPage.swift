import CZlib
import Foundation
import WaybillSources
import WaybillText

/// A page's bytes as they are stored: packed by zlib, with the SHA-256 of what they were.
struct PackedPage {
  let hash: String
  let data: Data

  init(_ page: Page) {
    hash = SHA256.hex(page.bytes)
    var size = compressBound(uLong(page.bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let code = page.bytes.isEmpty ? Z_OK : compress2(&packed, &size, page.bytes, uLong(page.bytes.count), 6)
    data = code == Z_OK && !page.bytes.isEmpty ? Data(packed[..<Int(size)]) : Data()
  }

  /// The bytes that `data` packs, `size` of them; nil where it is damaged.
  static func unpack(_ data: Data, size: Int) -> [UInt8]? {
    guard size > 0 else { return [] }
    guard size <= 1 << 31 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    var count = uLong(size)
    let code = data.withUnsafeBytes { packed -> Int32 in
      guard let start = packed.bindMemory(to: UInt8.self).baseAddress else { return Z_DATA_ERROR }
      return uncompress(&bytes, &count, start, uLong(packed.count))
    }
    return code == Z_OK && count == size ? bytes : nil
  }
}
