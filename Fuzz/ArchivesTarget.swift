/// Reads arbitrary bytes as a web archive, packed or not.
@_cdecl("LLVMFuzzerTestOneInput")
public func readArbitraryArchive(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  readAndCheck(fuzzed(start, count), named: "fuzz.warc.gz")
  return 0
}
