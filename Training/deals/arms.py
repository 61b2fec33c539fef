"""How the arms of a deal are named and counted in a sentence."""
import re

WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve".split(),
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze".split()}
BARE = re.compile(r"Type|Project|MEKO|FREMM|FDI|MMSC|MILGEM|Sigma|S26T|C28A|OPV|POVZEE|BR71|Shaldag|Avante|Agosta|Gowind")


def number(value, lang):
    text = f"{value:,}"
    return text if lang == "en" else text.replace(",", "\u00a0")


class Arms:
    """What a deal supplies, as words of one language."""

    def __init__(self, deal, classes, lang, chance, slots):
        self.deal, self.lang, self.count, self.name = deal, lang, int(deal["quantity"]), deal["designation"]
        self.warship = deal["category"] == "warship"
        rows = [row for row in classes if row["category"] == deal["category"] and row["lang"] == lang]
        own = [row for row in rows if self.name in row["only"].split(";")]
        row = chance.choice(own or [row for row in rows if not row["only"]])
        self.singular, self.plural, self.gender = row["singular"], row["plural"], row["gender"] or "m"
        self.bare = not self.warship and self.count > 1 and not slots & {"N", "IC", "C"} and chance.random() < 0.4
        if self.bare:
            self.gender = "m"
        self.plural_s = chance.random() < 0.7
        self.approx, self.bounds = "", (self.count, self.count, False)
        self.words = chance.random() < 0.6
        if self.count > 9 and chance.random() < 0.12:
            self.about(chance)

    def about(self, chance):
        """Makes the count rough or a bound."""
        kinds = [("about", "environ", (self.count, self.count, True)), ("up to", "jusqu'à", (None, self.count, False)),
                 ("at least", "au moins", (self.count, None, False))]
        english, french, self.bounds = chance.choice(kinds)
        self.approx = (english if self.lang == "en" else french) + " "

    def designations(self):
        if self.warship:
            return self.named(self.plural)
        if self.lang == "fr" or not self.plural_s or self.name[-1] in "sSxX)":
            return self.name
        return self.name + "s"

    def named(self, noun):
        """A class word with the designation."""
        if self.warship and not BARE.match(self.name):
            return f"{self.name}-class {noun}" if self.lang == "en" else f"{noun} de classe {self.name}"
        return f"{self.name} {noun}" if self.lang == "en" else f"{noun} {self.name}"

    def figure(self, exact=False):
        if self.words and self.count <= 12 and not self.approx:
            word = WORDS[self.lang][self.count - 1]
            return "une" if word == "un" and self.gender == "f" else word
        return ("" if exact else self.approx) + number(self.count, self.lang)

    def one(self):
        noun = self.name if self.bare else self.named(self.singular)
        if self.lang == "en":
            return "a(n) " + noun if self.words else "one " + noun
        return ("une " if self.gender == "f" else "un ") + noun

    def counted(self, article=""):
        if self.count == 1:
            return self.one()
        noun = self.designations() if self.bare else self.named(self.plural)
        return article + self.figure(bool(article)) + " " + noun

    def slot(self, name):
        if name == "IC":
            return self.figure() + " " + self.plural
        return {
            "I": self.counted, "I+": self.counted, "the I": lambda: self.counted("the "), "les I": lambda: self.counted("les "),
            "des I": lambda: self.counted("des "), "N": lambda: self.named(self.plural),
            "Q": lambda: self.figure(True), "D": self.designations, "C": lambda: self.plural, "D1": lambda: self.name,
            "le D1": lambda: ("l'" if self.name[0] in "AEIO" else "le ") + self.name,
            "c": lambda: self.plural}[name]()
