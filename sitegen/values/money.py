"""What something costs: 90 €, 90–120 €/t, 90 € (sis. alv 25,5 %), or pyydä tarjous."""

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import Self

from sitegen.values import Unreadable, duration
from sitegen.values.euros import SUM, in_cents, shown_sum, with_tax, without_tax
from sitegen.values.spelling import FALLING, NO_BREAK, NUMBER, hedged, in_hundredths, plain, shown_number

PER = rf"(?P<sum>.+?)(?: ?/ ?| per )(?:(?P<number>{NUMBER}) ?)?(?P<word>[a-zåäö]+)\.?"

RATE = r"(?P<rate>[0-9]{1,2}(?:[.,][0-9])?) ?%"
TAX_FIRST = rf"{RATE} (?:alv|moms|vat)"
TAX_LAST = rf"(?:alv|moms|vat)(?::n|\.)?(?: ?{RATE})?"
ADDED = r"\+|plus|ei sis\.?|exkl\.?|excl\.?"
INCLUDED = r"sis\.?|sisältää|inkl\.?|incl\.?|including"
WITH_TAX = rf"(?P<price>.+?),? ?\(?(?:(?P<added>{ADDED})|(?P<included>{INCLUDED}))? ?{{tax}}\)?"

NO_TAX = "veroton|verovapaa|ei alv|ilman alv|momsfri|vat.free|tax.free"

UNITS = {
    word: unit
    for unit, words in {
        "session": "kerta krt käynti tapaaminen istunto gång tillfälle session",
        "person": "henkilö hlö person",
        "group": "ryhmä grupp group",
    }.items()
    for word in words.split()
}
SHOWN_UNITS = {
    "fi": {"session": "kerta", "person": "henkilö", "group": "ryhmä"},
    "sv": {"session": "gång", "person": "person", "group": "grupp"},
    "en": {"session": "session", "person": "person", "group": "group"},
}
TAX_SHOWN = {
    "fi": (f"alv{NO_BREAK}{{}}{NO_BREAK}%", f"sis.{NO_BREAK}"),
    "sv": (f"moms{NO_BREAK}{{}}{NO_BREAK}%", f"inkl.{NO_BREAK}"),
    "en": (f"{{}}%{NO_BREAK}VAT", f"incl.{NO_BREAK}"),
}

QUOTES = {
    "fi": ("pyydä tarjous", "kysy tarjous", "tarjouksen mukaan", "tarjous"),
    "sv": ("begär offert", "enligt offert", "offert"),
    "en": ("ask for a quote", "request a quote", "quote"),
}

not_a_price = partial(Unreadable, "a price", "90 €, 90–120 €/t, 90 € (sis. alv 25,5 %) or pyydä tarjous")


@dataclass(frozen=True, slots=True)
class Price:
    """Euro cents, from lowest to highest (the same unless a range was given), and what they buy.

    `per` is hundredths of a unit and its name, as (4500, "min"). `tax` is the rate of value added tax in
    tenths of a percent, None when nothing is said of it; it is part of the price unless `tax_added`.
    """

    lowest: int
    highest: int
    per: tuple[int, str] | None = None
    tax: int | None = None
    tax_added: bool = False

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a sum or range in euros, with tax words that leave no doubt."""
        price, tax, tax_added = without_tax_words(plain(text).lower())
        sums, per = without_unit(price)
        found = re.fullmatch(f"{SUM}(?: ?- ?{SUM})?", sums)
        if not found:
            odd = re.search(r"[0-9][.,](?![0-9]{2}(?![0-9]))[0-9]", sums)
            raise not_a_price("cents have two digits" if odd else hedged(sums))
        if not re.search("[€e]", sums):
            raise not_a_price("€ is missing")
        lowest = in_cents(found[1])
        highest = in_cents(found[2]) if found[2] else lowest
        if found[2] and lowest >= highest:
            raise not_a_price(FALLING)
        return cls(lowest, highest, per, tax, tax_added)

    def show(self, language: str) -> str:
        """`90⍽€`, `90–120⍽€/t (sis.⍽alv⍽25,5⍽%)`; in English `€90–120/h (incl.⍽25.5%⍽VAT)`."""
        ends = (self.lowest,) if self.lowest == self.highest else (self.lowest, self.highest)
        sums = "–".join(shown_sum(end, language, with_cents=any(end % 100 for end in ends)) for end in ends)
        price = f"€{sums}" if language == "en" else f"{sums}{NO_BREAK}€"
        if self.per:
            price += "/" + shown_unit(*self.per, language)
        return price if self.tax is None else price + shown_tax(self.tax, self.tax_added, language)

    def gross(self) -> Self:
        """Return what is paid in the end, the tax within it; itself where nothing is added."""
        if self.tax is None or not self.tax_added:
            return self
        lowest, highest = (with_tax(end, self.tax) for end in (self.lowest, self.highest))
        return replace(self, lowest=lowest, highest=highest, tax_added=False)

    def net(self) -> Self | None:
        """Return the price without its tax and the words for it; None where there is no tax to take away."""
        if not self.tax:
            return None
        if self.tax_added:
            return replace(self, tax=None, tax_added=False)
        lowest, highest = (without_tax(end, self.tax) for end in (self.lowest, self.highest))
        return replace(self, lowest=lowest, highest=highest, tax=None)


@dataclass(frozen=True, slots=True)
class Quote:
    """No price is given: ask for one."""

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text asks for a quote in Finnish, Swedish or English."""
        if not any(plain(text).lower() in sayings for sayings in QUOTES.values()):
            raise Unreadable("a request for a quote", "pyydä tarjous")
        return cls()

    def show(self, language: str) -> str:
        """`pyydä tarjous`, `begär offert`, `ask for a quote`: in lower case, to stand within a sentence."""
        return QUOTES[language][0]

    def gross(self) -> Self:
        """Return itself: there is nothing to add to."""
        return self

    def net(self) -> Self | None:
        """Return None: there is no tax to take away."""
        return None


def without_tax_words(text: str) -> tuple[str, int | None, bool]:
    """Return the price without its tax words, the rate in tenths of a percent, and whether to add it."""
    matches = (re.fullmatch(WITH_TAX.format(tax=tax), text) for tax in (TAX_FIRST, TAX_LAST))
    found = next(filter(None, matches), None)
    if not found:
        if re.search(NO_TAX, text):
            raise not_a_price("a price to which no tax is added is written 90 € (alv 0 %)")
        return text, None, False
    if found["rate"] is None:
        raise not_a_price("alv needs its rate, as in alv 0 % or sis. alv 25,5 %")
    rate = in_hundredths(found["rate"]) // 10
    if rate and not (found["added"] or found["included"]):
        raise not_a_price("it does not say whether alv is in the price: sis. alv or + alv")
    return found["price"], rate, rate > 0 and found["added"] is not None


def without_unit(text: str) -> tuple[str, tuple[int, str] | None]:
    """Return the sum without `/t` or `/45 min`, and that unit as (hundredths, name)."""
    found = re.fullmatch(PER, text)
    if not found:
        return text, None
    word, number = found["word"], found["number"]
    amount = in_hundredths(number or "1")
    if word in duration.UNITS and amount:
        return found["sum"], (amount, duration.UNITS[word])
    if word in UNITS and number is None:
        return found["sum"], (amount, UNITS[word])
    raise not_a_price("after / stands what it buys: /t, /45 min, /kerta, /henkilö or /ryhmä")


def shown_unit(amount: int, unit: str, language: str) -> str:
    """Return what stands after the slash: `t`, `45⍽min`, `kerta`."""
    if unit in SHOWN_UNITS[language]:
        return SHOWN_UNITS[language][unit]
    if amount == 100:
        return duration.unit_word(unit, language, several=False)
    return duration.shown_length(((amount, unit),), language)


def shown_tax(rate: int, added: bool, language: str) -> str:
    """Return what stands after the price: ` (sis.⍽alv⍽25,5⍽%)`, ` + alv⍽25,5⍽%`, ` (alv⍽0⍽%)`."""
    words, included = TAX_SHOWN[language]
    tax = words.format(shown_number(rate * 10, language))
    if added:
        return f" + {tax}"
    return f" ({included}{tax})" if rate else f" ({tax})"
