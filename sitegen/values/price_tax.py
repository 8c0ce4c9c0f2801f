"""The words for value added tax in a price: sis. alv 25,5 %, + alv 25,5 %, alv 0 %."""

import re

from sitegen.values.euros import not_a_price
from sitegen.values.spelling import NO_BREAK, in_hundredths, shown_number

WORD = "(?:alv|moms|vat)"
RATE = r"(?P<rate>[0-9]{1,2}(?:[.,][0-9])?) ?%"
TAX_FIRST = rf"{RATE} {WORD}"
TAX_LAST = rf"{WORD}(?::(?:n|t?[aä])|\.)?(?: ?{RATE})?"
ADDED = r"\+|plus|ei sis(?:\.|ällä)?|exkl\.?|excl\.?"
INCLUDED = r"sis\.?|sisältää|inkl\.?|incl\.?|including"
WITH_TAX = rf"(?P<price>.+?),? ?\(?(?:(?P<added>{ADDED})|(?P<included>{INCLUDED}))? ?{{tax}}\)?"

# It may mean that there is no tax, or that it is not counted yet.
NO_TAX = (
    r"veroton|verotta\b|verovapaa|alv[ -]?vapaa|(?:ei|ilman) alv|(?:ei|ilman) (?:arvonlisä)?vero"
    r"|momsfri|skattefri|(?:utan|ingen) moms|(?:vat|tax)[ -]?free|(?:no|without) (?:vat|tax)|(?:vat|tax)[ -]exempt"
)

TAX_SHOWN = {
    "fi": (f"alv{NO_BREAK}{{}}{NO_BREAK}%", f"sis.{NO_BREAK}"),
    "sv": (f"moms{NO_BREAK}{{}}{NO_BREAK}%", f"inkl.{NO_BREAK}"),
    "en": (f"{{}}%{NO_BREAK}VAT", f"incl.{NO_BREAK}"),
}


def without_tax_words(text: str) -> tuple[str, int | None, bool]:
    """Return the price without its tax words, the rate in tenths of a percent, and whether to add it."""
    if re.search(NO_TAX, text):
        raise not_a_price("a price that bears no tax is written 90 € (alv 0 %), one before tax 90 € + alv 25,5 %")
    matches = (re.fullmatch(WITH_TAX.format(tax=tax), text) for tax in (TAX_FIRST, TAX_LAST))
    found = next(filter(None, matches), None)
    if not found:
        if re.search(rf"(?<![0-9.,]){RATE}", text) and not re.search(WORD, text):
            raise not_a_price("a tax is called by its name: sis. alv 25,5 % or + alv 25,5 %")
        return text, None, False
    if found["rate"] is None:
        raise not_a_price("alv needs its rate, as in alv 0 % or sis. alv 25,5 %")
    rate = in_hundredths(found["rate"]) // 10
    if rate and not (found["added"] or found["included"]):
        raise not_a_price("it does not say whether alv is in the price: sis. alv or + alv")
    return found["price"], rate, rate > 0 and found["added"] is not None


def shown_tax(rate: int, added: bool, language: str) -> str:
    """Return what stands after the price: ` (sis.⍽alv⍽25,5⍽%)`, ` + alv⍽25,5⍽%`, ` (alv⍽0⍽%)`."""
    words, included = TAX_SHOWN[language]
    tax = words.format(shown_number(rate * 10, language))
    if added:
        return f" + {tax}"
    return f" ({included}{tax})" if rate else f" ({tax})"
