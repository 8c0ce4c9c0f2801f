"""What something costs: 90 €, 90–120 €/t, 90 € (sis. alv 25,5 %), or pyydä tarjous."""

import re
from dataclasses import dataclass, replace
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.euros import SUM, in_cents, not_a_price, shown_sum, with_tax, without_tax
from sitegen.values.price_tax import shown_tax, without_tax_words
from sitegen.values.price_units import shown_unit, unit_quantity, without_unit
from sitegen.values.quantity import Thing, number
from sitegen.values.spelling import FALLING, NO_BREAK, hedged, plain

QUOTES = {
    "fi": ("pyydä tarjous", "pyydä tarjousta", "kysy tarjous", "kysy tarjousta", "tarjouksen mukaan", "tarjous"),
    "sv": ("begär offert", "be om offert", "enligt offert", "offert på begäran", "offert"),
    "en": ("ask for a quote", "request a quote", "price on request", "on request", "quote"),
}
FREE = r"\b(?:ilmai|maksuton|maksutta|veloituksetta|gratis|kostnadsfri|avgiftsfri|free\b|no charge)"


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
            if re.search(FREE, sums) and not re.search("[0-9]", sums):
                raise not_a_price("what costs nothing is written 0 €")
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

    def json_ld(self) -> Thing:
        """Return https://schema.org/PriceSpecification, or UnitPriceSpecification where it says what the price buys.

        That stands in referenceQuantity, for which the price is; eligibleQuantity would be how much one may order.
        What visitors pay in the end is `gross().json_ld()`.
        """
        told: Thing = {"@type": "UnitPriceSpecification" if self.per else "PriceSpecification"}
        if self.lowest == self.highest:
            told["price"] = number(self.lowest)
        else:
            told |= {"minPrice": number(self.lowest), "maxPrice": number(self.highest)}
        told["priceCurrency"] = "EUR"
        # alv 0 %: there is no tax that could still be added.
        if self.tax is not None:
            told["valueAddedTaxIncluded"] = not self.tax_added
        if self.per:
            told["referenceQuantity"] = unit_quantity(*self.per)
        return told

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

    def json_ld(self) -> None:
        """Return None: https://schema.org/Offer may do without a price, and has no word for asking."""

    def gross(self) -> Self:
        """Return itself: there is nothing to add to."""
        return self

    def net(self) -> Self | None:
        """Return None: there is no tax to take away."""
        return None
