/// The field by which a server asks to come back later (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// The longest wait that is believed, in seconds: a week.
  private static let longest = 7 * 86_400

  /// The seconds to wait at the time `now`: a number, or a date in the form of e-mail; nil for what is neither.
  static func seconds(_ value: String, now: Int) -> Int? {
    if let seconds = Int(value) { return seconds >= 0 ? min(seconds, longest) : nil }
    guard let moment = FeedDate.normalized(value).flatMap({ ISODate.secondsSince1970($0) }) else {
      return nil
    }
    return min(max(0, moment - now), longest)
  }
}
