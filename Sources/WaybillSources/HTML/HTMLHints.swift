/// What the names of an element (class, id, role, itemprop) hint at; a hint proves nothing.
struct HTMLHints: OptionSet, Hashable {
  let rawValue: UInt32

  /// The article's own text.
  static let body = HTMLHints(rawValue: 1 << 0)
  /// An article as a whole, with its head.
  static let article = HTMLHints(rawValue: 1 << 1)
  /// Readers' comments.
  static let comment = HTMLHints(rawValue: 1 << 2)
  /// Links to other articles.
  static let related = HTMLHints(rawValue: 1 << 3)
  /// Menus, breadcrumbs, paging.
  static let navigation = HTMLHints(rawValue: 1 << 4)
  /// Buttons to share, print or mail.
  static let share = HTMLHints(rawValue: 1 << 5)
  /// Advertisements.
  static let advertising = HTMLHints(rawValue: 1 << 6)
  /// Newsletters, subscriptions, cookie banners, polls, log-ins.
  static let promotion = HTMLHints(rawValue: 1 << 7)
  /// The text under a picture.
  static let caption = HTMLHints(rawValue: 1 << 8)
  /// Who wrote the article.
  static let byline = HTMLHints(rawValue: 1 << 9)
  /// When it appeared.
  static let date = HTMLHints(rawValue: 1 << 10)
  /// Tags, keywords, categories.
  static let tags = HTMLHints(rawValue: 1 << 11)
  /// The headline.
  static let headline = HTMLHints(rawValue: 1 << 12)
  /// About the author.
  static let biography = HTMLHints(rawValue: 1 << 13)
  /// Columns beside the article.
  static let sidebar = HTMLHints(rawValue: 1 << 14)
  /// The foot of the page, rights notices.
  static let footer = HTMLHints(rawValue: 1 << 15)
  /// Not shown to readers.
  static let hidden = HTMLHints(rawValue: 1 << 16)
  /// When it was last changed.
  static let updated = HTMLHints(rawValue: 1 << 17)

  /// Notes about cookies and consent, however long they are.
  static let consent = HTMLHints(rawValue: 1 << 18)
  /// The paragraph under the headline.
  static let lead = HTMLHints(rawValue: 1 << 19)

  /// Posts of social networks that the article quotes.
  static let quoted = HTMLHints(rawValue: 1 << 20)

  /// The hints by the names that `Data/html/hints.tsv` uses.
  static let named: [String: HTMLHints] = [
    "body": .body, "article": .article, "comment": .comment, "related": .related, "navigation": .navigation,
    "share": .share, "advertising": .advertising, "promotion": .promotion, "caption": .caption,
    "byline": .byline, "date": .date, "tags": .tags, "headline": .headline, "biography": .biography,
    "sidebar": .sidebar, "footer": .footer, "hidden": .hidden, "updated": .updated,
    "consent": .consent, "lead": .lead, "quoted": .quoted,
  ]
}
