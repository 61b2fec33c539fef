/// Short documents of our own, by language; each sentence of them is also read alone.
enum LanguageSamples {
  static let documents: [(String, String)] = [
    (
      "de",
      "Die Werft in Kiel hat am Montag das zweite von vier Booten übergeben. Nach Angaben des Ministeriums soll es noch in diesem Jahr in Dienst gestellt werden. Der Vertrag wurde vor drei Jahren unterzeichnet. Die übrigen Boote folgen bis zum Ende des Jahrzehnts."
    ),
    (
      "de",
      "Österreich bekommt neue Hubschrauber aus Italien. Das Parlament hat die Mittel dafür gestern bewilligt. Wie viel sie kosten, wollte die Ministerin nicht sagen. Sie ersetzen Maschinen, die seit vierzig Jahren fliegen und immer öfter am Boden bleiben."
    ),
    (
      "es",
      "El astillero de Cartagena entregó el lunes el segundo de los cuatro submarinos. Según el ministerio, entrará en servicio antes de que termine el año. El contrato se firmó hace tres años. Los otros dos buques llegarán hasta el final de la década."
    ),
    (
      "es",
      "La Fuerza Aérea recibirá seis aviones de entrenamiento de segunda mano. El Congreso aprobó ayer los fondos para la compra. El ministro no quiso decir cuánto cuestan. Los aparatos reemplazan a los que vuelan desde hace cuarenta años en la base del sur."
    ),
    (
      "it",
      "Il cantiere di La Spezia ha consegnato lunedì la seconda delle quattro navi. Secondo il ministero entrerà in servizio prima della fine dell'anno. Il contratto è stato firmato tre anni fa. Le altre due unità arriveranno entro la fine del decennio."
    ),
    (
      "it",
      "La marina riceverà sei elicotteri nuovi. Il parlamento ha approvato ieri i fondi per l'acquisto. Il ministro non ha voluto dire quanto costano. Gli apparecchi sostituiscono quelli che volano da quarant'anni e che ormai restano quasi sempre a terra."
    ),
    (
      "pt",
      "O estaleiro entregou na segunda-feira o segundo dos quatro navios. Segundo o ministério, ele entrará em serviço antes do fim do ano. O contrato foi assinado há três anos. As outras duas embarcações não chegarão antes do final da década."
    ),
    (
      "pt",
      "A Força Aérea vai receber seis aviões novos. O parlamento aprovou ontem as verbas para a compra. O ministro não quis dizer quanto custam. Os aparelhos substituem os que voam há quarenta anos e que já não saem do chão com a mesma frequência."
    ),
    (
      "ro",
      "Șantierul din Galați a livrat luni a doua dintre cele patru nave. Potrivit ministerului, aceasta va intra în serviciu până la sfârșitul anului. Contractul a fost semnat acum trei ani. Celelalte două nave vor ajunge în următorii ani, dacă nu apar întârzieri."
    ),
    (
      "en",
      "The yard handed over the second of four boats on Monday. The ministry said that it would enter service before the end of the year. The contract was signed three years ago. The other two are to follow by the end of the decade."
    ),
    (
      "fr",
      "Le chantier a livré lundi la deuxième des quatre vedettes. Selon le ministère, elle entrera en service avant la fin de l'année. Le contrat a été signé il y a trois ans. Les deux autres suivront d'ici à la fin de la décennie."
    ),
    (
      "nl",
      "De werf heeft maandag het tweede van vier schepen overgedragen. Volgens het ministerie komt het nog voor het einde van het jaar in de vaart. Het contract werd drie jaar geleden getekend. De andere twee volgen aan het einde van het decennium."
    ),
    (
      "pl",
      "Stocznia przekazała w poniedziałek drugi z czterech okrętów. Jak podało ministerstwo, wejdzie on do służby przed końcem roku. Umowa została podpisana trzy lata temu. Pozostałe dwa okręty mają być gotowe do końca tej dekady."
    ),
    (
      "cs",
      "Loděnice v pondělí předala druhou ze čtyř lodí. Podle ministerstva bude zařazena do služby ještě před koncem roku. Smlouva byla podepsána před třemi lety. Další dvě lodě mají být hotové do konce desetiletí, pokud se práce nezdrží."
    ),
    (
      "sv",
      "Varvet överlämnade på måndagen det andra av fyra fartyg. Enligt departementet ska det tas i bruk före årets slut. Avtalet skrevs under för tre år sedan. De andra två fartygen väntas vara klara i slutet av årtiondet, men det är inte säkert."
    ),
    (
      "da",
      "Værftet overdrog mandag det andet af fire skibe. Ifølge ministeriet skal det tages i brug, inden året er omme. Aftalen blev underskrevet for tre år siden. De to andre skibe følger efter, når pengene er fundet, og det kan godt tage tid."
    ),
    (
      "hu",
      "A hajógyár hétfőn átadta a négy hajó közül a másodikat. A minisztérium szerint még az év vége előtt szolgálatba áll. A szerződést három éve írták alá. A másik két hajó csak az évtized végére készül el, ha nem lesz újabb késés."
    ),
    (
      "fi",
      "Telakka luovutti maanantaina toisen neljästä aluksesta. Ministeriön mukaan se otetaan käyttöön ennen vuoden loppua. Sopimus allekirjoitettiin kolme vuotta sitten. Kaksi muuta alusta valmistuu vasta vuosikymmenen lopussa, jos työt eivät viivästy."
    ),
    (
      "tr",
      "Tersane, dört gemiden ikincisini pazartesi günü teslim etti. Bakanlığa göre gemi yıl sonundan önce hizmete girecek. Sözleşme üç yıl önce imzalanmıştı. Diğer iki geminin on yılın sonuna kadar bitmesi bekleniyor, ancak bu kesin değil."
    ),
    (
      "uk",
      "Верф у понеділок передала другий із чотирьох катерів. За даними міністерства, він стане до служби ще до кінця року. Договір підписали три роки тому. Інші два катери мають бути готові до кінця десятиліття, якщо не буде затримок."
    ),
    (
      "bg",
      "Корабостроителницата предаде в понеделник втория от четирите катера. Според министерството той ще влезе в строя преди края на годината. Договорът е подписан преди три години. Другите два катера ще бъдат готови до края на десетилетието."
    ),
    (
      "el",
      "Το ναυπηγείο παρέδωσε τη Δευτέρα το δεύτερο από τα τέσσερα πλοία. Σύμφωνα με το υπουργείο, θα ενταχθεί στον στόλο πριν από το τέλος του έτους. Η σύμβαση υπογράφηκε πριν από τρία χρόνια. Τα άλλα δύο θα ακολουθήσουν αργότερα."
    ),
  ]

  /// The documents, and each of their sentences.
  static var sentences: [(String, String)] {
    documents.flatMap { language, text in
      text.split(separator: ".").map { (language, String($0).trimmed + ".") }
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
