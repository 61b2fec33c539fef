/// Reads arbitrary bytes as a page of HTML.
@_cdecl("LLVMFuzzerTestOneInput")
public func readArbitraryPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  readAndCheck(Array("<!doctype html>".utf8) + fuzzed(start, count), named: "fuzz")
  return 0
}
