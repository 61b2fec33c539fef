import CCurl

/// libcurl, opened when the first one is made, and its connections.
final class CurlHandle {
  private let easy: UnsafeMutableRawPointer
  private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CCURL_ERROR_SIZE))

  init() throws(FetchError.Problem) {
    if let reason = ccurl_open() {
      words.deallocate()
      throw .noLibrary(String(cString: reason))
    }
    guard let easy = ccurl_easy_init() else {
      words.deallocate()
      throw .noLibrary("no memory is left")
    }
    self.easy = easy
  }

  deinit {
    ccurl_easy_cleanup(easy)
    words.deallocate()
  }

  /// Sends one request and receives its answer into `transfer`; redirects aren't followed.
  func perform(
    _ address: PageAddress, _ fields: [String], userAgent: String, limits: FetchLimits,
    into transfer: Transfer
  ) throws(FetchError.Problem) {
    // Keeps the connections.
    ccurl_easy_reset(easy)
    words.pointee = 0
    ccurl_set_error_buffer(easy, words)
    ccurl_set_text(easy, CCURL_URL, address.description)
    ccurl_set_text(easy, CCURL_USERAGENT, userAgent)
    // A proxy would connect in our place, past the check of addresses.
    ccurl_set_text(easy, CCURL_PROXY, "")
    set(limits)
    connect(transfer)
    var list: UnsafeMutableRawPointer?
    for field in fields { list = ccurl_list_append(list, field) ?? list }
    ccurl_set_fields(easy, list)
    defer { ccurl_list_free(list) }
    let result = ccurl_easy_perform(easy)
    if let problem = problem(result, address, transfer) { throw problem }
  }

  private func set(_ limits: FetchLimits) {
    ccurl_set_number(easy, CCURL_PROTOCOLS, Int(CCURL_HTTP_AND_HTTPS))
    ccurl_set_number(easy, CCURL_HTTP09_ALLOWED, 0)
    ccurl_set_number(easy, CCURL_FOLLOWLOCATION, 0)
    ccurl_set_number(easy, CCURL_HTTP_CONTENT_DECODING, 0)
    ccurl_set_number(easy, CCURL_NOSIGNAL, 1)
    ccurl_set_number(easy, CCURL_NOPROGRESS, 0)
    ccurl_set_number(easy, CCURL_CONNECTTIMEOUT_MS, limits.connecting)
    ccurl_set_number(easy, CCURL_TIMEOUT_MS, limits.total)
    ccurl_set_number(easy, CCURL_LOW_SPEED_LIMIT, limits.slowest)
    ccurl_set_number(easy, CCURL_LOW_SPEED_TIME, limits.stalled)
  }

  /// The transfer outlives the request: `perform` holds it.
  private func connect(_ transfer: Transfer) {
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    ccurl_set_header_sink(
      easy,
      { bytes, size, count, context in
        Int(CurlHandle.transfer(context).takeHead(CurlHandle.piece(bytes, size * count)))
      }, context)
    ccurl_set_body_sink(
      easy,
      { bytes, size, count, context in
        Int(CurlHandle.transfer(context).takeBody(CurlHandle.piece(bytes, size * count)))
      }, context)
    ccurl_set_gate(
      easy,
      { context, _, address in
        guard let address else { return -1 }
        return CurlHandle.transfer(context).open(address)
      }, context)
    ccurl_set_watch(
      easy, { context, _, _, _, _ in CurlHandle.transfer(context).isToStop() ? 1 : 0 }, context)
  }

  private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl hands back the context that it was given") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  private static func piece(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8>
  {
    let raw = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
    return raw.bindMemory(to: UInt8.self)
  }

  /// What a result means; nil where the answer can be used.
  private func problem(_ result: Int32, _ address: PageAddress, _ transfer: Transfer) -> FetchError.Problem? {
    if let problem = transfer.problem { return problem }
    if transfer.isCutShort { return nil }
    switch ccurl_result(rawValue: UInt32(result)) {
    case CCURL_OK: return transfer.ending()
    case CCURL_URL_MALFORMAT, CCURL_UNSUPPORTED_PROTOCOL:
      return transfer.answer.status == 0 && ccurl_was_connected(easy) != 0
        ? .connection("the answer is no HTTP") : .address(reason(result))
    case CCURL_COULDNT_CONNECT where transfer.refused != nil: return transfer.refused
    case CCURL_COULDNT_RESOLVE_HOST: return .unresolved(host: address.host)
    case CCURL_PARTIAL_FILE: return .truncated(received: transfer.received, stated: transfer.stated)
    case CCURL_OPERATION_TIMEDOUT:
      if ccurl_was_connected(easy) == 0 { return .slow(.connecting) }
      return .slow(reason(result).contains("too slow") ? .stalled : .total)
    case CCURL_SSL_CONNECT_ERROR, CCURL_PEER_FAILED_VERIFICATION, CCURL_SSL_CACERT_BADFILE:
      return .insecure(reason(result))
    default: return .connection(reason(result))
    }
  }

  private func reason(_ result: Int32) -> String {
    let said = String(cString: words)
    return said.isEmpty ? String(cString: ccurl_easy_strerror(result)) : said
  }
}
