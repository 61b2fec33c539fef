/// The elements of HTML that matter to the reading of a page; all others are `other`.
enum HTMLTag: UInt8, CaseIterable {
  case text, other
  case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, cite
  case code, col, dd, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer,
    form
  case frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, label, legend
  case li, link, main, map, math, menu, meta, nav, noscript, object, ol, option, p, picture, pre, q, script
  case section, select, small, source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template
  case textarea, tfoot, th, thead, time, title, tr, u, ul, video

  /// Their text is none of the page's text.
  var isSilent: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .embed, .canvas, .audio,
      .video,
      .select, .option, .textarea, .input, .button, .map, .head, .title, .meta, .link, .source, .dialog,
      .frameset:
      true
    default: false
    }
  }

  /// A line ends before and after them.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .div, .dl, .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
      .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot,
      .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// A headline of any rank.
  var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }

  /// The elements by their names in lower case.
  static let named: [[UInt8]: HTMLTag] = {
    var table: [[UInt8]: HTMLTag] = [:]
    for tag in allCases where tag != .text && tag != .other { table[Array("\(tag)".utf8)] = tag }
    return table
  }()
}

/// The attributes whose values are kept.
enum HTMLAttribute: UInt8 {
  case charset, content, datetime, href, httpEquiv, itemprop, itemtype, lang, name, property, rel, title, type
}
