/// The upper halves of the single-byte charsets in which plain text is met.
///
/// Each table is the 128 characters of the bytes 0x80…0xFF in order; `\u{FFFD}` stands for a byte
/// that the charset leaves out, control characters included.
enum SingleByteCharset: String, CaseIterable, Sendable {
  case windows1252 = "windows-1252"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case latin1 = "ISO-8859-1"
  case latin2 = "ISO-8859-2"
  case cyrillic = "ISO-8859-5"
  case latin9 = "ISO-8859-15"
  case koi8r = "KOI8-R"

  /// The scalars of the bytes from 0x80 on.
  var upperHalf: [UInt32] { text.unicodeScalars.map(\.value) }

  private var text: String {
    switch self {
    case .windows1252:
      "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}"
        + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
        + "°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
        + "àáâãäåæçèéêëìíîï"
        + "ðñòóôõö÷øùúûüýþÿ"
    case .windows1250:
      "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ"
        + "\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
        + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż"
        + "°±˛ł´µ¶·¸ąş»Ľ˝ľż"
        + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
        + "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
        + "ŕáâăäĺćçčéęëěíîď"
        + "đńňóôőö÷řůúűüýţ˙"
    case .windows1251:
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ"
        + "ђ‘’“”•–—\u{FFFD}™љ›њќћџ"
        + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї"
        + "°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОП"
        + "РСТУФХЦЧШЩЪЫЬЭЮЯ"
        + "абвгдежзийклмноп"
        + "рстуфхцчшщъыьэюя"
    case .latin1:
      Self.blank
        + Self.blank
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
        + "°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
        + "àáâãäåæçèéêëìíîï"
        + "ðñòóôõö÷øùúûüýþÿ"
    case .latin2:
      Self.blank
        + Self.blank
        + "\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ"
        + "°ą˛ł´ľśˇ¸šşťź˝žż"
        + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
        + "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
        + "ŕáâăäĺćçčéęëěíîď"
        + "đńňóôőö÷řůúűüýţ˙"
    case .cyrillic:
      Self.blank
        + Self.blank
        + "\u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏ"
        + "АБВГДЕЖЗИЙКЛМНОП"
        + "РСТУФХЦЧШЩЪЫЬЭЮЯ"
        + "абвгдежзийклмноп"
        + "рстуфхцчшщъыьэюя"
        + "№ёђѓєѕіїјљњћќ§ўџ"
    case .latin9:
      Self.blank
        + Self.blank
        + "\u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯"
        + "°±²³Žµ¶·ž¹º»ŒœŸ¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
        + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
        + "àáâãäåæçèéêëìíîï"
        + "ðñòóôõö÷øùúûüýþÿ"
    case .koi8r:
      "─│┌┐└┘├┤┬┴┼▀▄█▌▐"
        + "░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷"
        + "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞"
        + "╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
        + "юабцдефгхийклмно"
        + "пярстужвьызшэщчъ"
        + "ЮАБЦДЕФГХИЙКЛМНО"
        + "ПЯРСТУЖВЬЫЗШЭЩЧЪ"
    }
  }

  private static let blank = String(repeating: "\u{FFFD}", count: 16)
}
