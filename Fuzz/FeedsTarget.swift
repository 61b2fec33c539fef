/// Reads arbitrary bytes as a feed: the first byte chooses the root, so that few inputs are anything else.
@_cdecl("LLVMFuzzerTestOneInput")
public func readArbitraryFeed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = fuzzed(start, count)
  let roots = [
    "", "<rss><channel>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
    #"{"version":"https://jsonfeed.org/version/1","#,
  ]
  let root = bytes.first.map { roots[Int($0) % roots.count] } ?? ""
  readAndCheck(Array(root.utf8) + bytes.dropFirst(), named: "fuzz")
  return 0
}
