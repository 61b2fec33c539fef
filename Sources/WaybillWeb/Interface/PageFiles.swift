import CWaybillPages

/// The files of `Pages/` inside the binary: templates, words of the interface, style.
enum PageFiles {
  /// All paths, relative to `Pages/`, in ascending order.
  static var paths: [String] {
    (0..<waybill_pages_count()).map { String(cString: waybill_pages_at($0).path) }
  }

  /// The bytes of one file, nil where there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    for index in 0..<waybill_pages_count() {
      let file = waybill_pages_at(index)
      if String(cString: file.path) == path {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      }
    }
    return nil
  }
}
