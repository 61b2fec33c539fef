import GRDB
public import WaybillSources

/// A feed or a page that is visited again and again.
public struct FollowedSource: Sendable, Hashable {
  /// What it is taken for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Its entries' pages are fetched.
    case feed
    /// The page itself is what is read.
    case page
  }

  /// Its address.
  public let url: String
  /// What it is; nil until its first visit tells.
  public var kind: Kind?
  /// True where the text of a feed's entries is all that is taken.
  public var takesEntriesOnly: Bool
  /// When it was added, in seconds since 1970.
  public var added: Int
  /// When its next visit is due.
  public var due: Int
  /// When it was visited last; nil before the first visit.
  public var visited: Int?
  /// Where it redirects to, if elsewhere.
  public var redirected: String?
  /// By what the server knows the last version again.
  public var validators = PageValidators()
  /// How many visits have failed since the last good one.
  public var errors = 0
  /// Why the last one failed.
  public var problem: String?
  /// How many of its entries' pages wait to be fetched.
  public internal(set) var waiting = 0

  /// A source that nobody visited yet; it is due at once.
  public init(url: String, kind: Kind? = nil, takesEntriesOnly: Bool = false, added: Int) {
    (self.url, self.kind, self.takesEntriesOnly) = (url, kind, takesEntriesOnly)
    (self.added, due) = (added, added)
  }

  init(_ row: Row) {
    self.init(
      url: row["url"], kind: (row["kind"] as String?).flatMap { Kind(rawValue: $0) },
      takesEntriesOnly: row["entries_only"], added: row["added"])
    due = row["due"]
    visited = row["visited"]
    redirected = row["redirected"]
    validators = PageValidators(etag: row["etag"], lastModified: row["last_modified"])
    errors = row["errors"]
    problem = row["problem"]
    waiting = row["waiting"]
  }
}

/// An entry of a followed feed whose page is to be fetched.
public struct FollowedEntry: Sendable, Hashable {
  /// The feed's address.
  public var feed: String
  /// The page's address.
  public var url: String
  /// What changes when the entry does.
  public var stamp: String
  /// The entry's headline.
  public var title: String?
  /// When it was published, as the feed says.
  public var published: String?
  /// When its page is to be fetched; nil once that is settled.
  public var due: Int?
  /// How often that failed.
  public var errors = 0
  /// Why it failed last.
  public var problem: String?

  /// An entry that is due at this time.
  public init(feed: String, url: String, stamp: String, title: String?, published: String?, due: Int) {
    (self.feed, self.url, self.stamp) = (feed, url, stamp)
    (self.title, self.published, self.due) = (title, published, due)
  }

  init(_ row: Row) {
    self.init(
      feed: row["feed"], url: row["url"], stamp: row["stamp"], title: row["title"],
      published: row["published"],
      due: row["due"])
    errors = row["errors"]
    problem = row["problem"]
  }
}
