/// Short articles of our own in Russian, Serbian, Croatian and Bosnian, each with what it says of transfers, as
/// `suppliers > recipients: quantity designations`.
enum SlavicArticles {
  struct Article: Sendable {
    /// What the text is written in; the pack that reads it is another matter.
    var name: String
    var language: String
    var text: String
    var claims: [String]
  }

  static let all: [Article] = [
    Article(
      name: "ru", language: "ru",
      text: """
        Россия поставила Вьетнаму двенадцать истребителей Су-30МК2. Об этом сообщило министерство обороны страны. \
        Контракт на сумму около 1 млрд долларов был подписан в 2009 году.

        Кроме того, Индия закупила у Франции 36 истребителей «Рафаль».
        """,
      claims: ["RU > VN: 12 Su-30MK2", "FR > IN: 36 Rafale"]),
    Article(
      name: "ru-spellings", language: "ru",
      text: """
        США передали Латвии шесть «Хаймарсов». Министерство обороны республики подтвердило, что машины уже находятся \
        на полигоне под Ригой.
        """,
      claims: ["US > LV: 6 HIMARS"]),
    Article(
      name: "ru-latin-letter", language: "ru",
      text: """
        Турция получила от России четыре дивизиона C-400. Министерство обороны страны подтвердило, что комплексы уже \
        находятся на авиабазе под Анкарой.
        """,
      claims: ["RU > TR: 4 S-400"]),
    Article(
      name: "sr-Latn", language: "sr",
      text: """
        Srbija je od Francuske kupila 12 aviona Rafal za 2,7 milijardi evra, potvrdilo je Ministarstvo odbrane. \
        Ugovor je potpisan u Beogradu, a prvi avioni stižu 2028. godine.
        """,
      claims: ["FR > RS: 12 Rafale"]),
    Article(
      name: "sr-Cyrl", language: "sr",
      text: """
        Војска Србије примила је 30 тенкова Т-72МС из Русије. Министар одбране рекао је да су тенкови већ у касарни \
        и да ће их посаде користити од следеће године.
        """,
      claims: ["RU > RS: 30 T-72MS"]),
    Article(
      name: "hr", language: "sr",
      text: """
        Hrvatska je naručila 50 tenkova Leopard 2A8 od Njemačke. Ugovor je u Berlinu potpisao ministar obrane, a \
        cijena još nije poznata. Posade će se uvježbavati na vadištu kod Slunja tijekom iduće godine.
        """,
      claims: ["DE > HR: 50 Leopard 2A8"]),
    Article(
      name: "bs", language: "sr",
      text: """
        Oružane snage BiH dobile su od Sjedinjenih Američkih Država četiri helikoptera UH-1H. Ministarstvo odbrane \
        BiH saopćilo je da će helikopteri biti korišteni za gašenje požara i spašavanje građana.
        """,
      claims: ["US > BA: 4 UH-1H"]),
    Article(
      name: "sr-plain", language: "sr",
      text: """
        Srbija ce od Kine kupiti sest bespilotnih letelica CH-92A, izjavio je juce ministar odbrane. On je rekao da je \
        ugovor vec potpisan i da ce letelice stici pre kraja godine, ali nije zeleo da kaze koliko kostaju.
        """,
      claims: ["CN > RS: 6 CH-92A"]),
    Article(
      name: "ru-none", language: "ru",
      text: """
        На полигоне под Псковом прошли учения десантников. Экипажи танков Т-72Б3 отработали стрельбу ночью, \
        а мотострелки прыгали с парашютом. Командующий поблагодарил солдат за службу.
        """,
      claims: []),
  ]
}
