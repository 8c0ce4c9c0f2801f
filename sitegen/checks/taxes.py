"""Taxes: every price says whether value added tax is in it.

To a consumer the price is told with the tax, a business looks for the price without it, and some practices add none.
"""

from __future__ import annotations

from sitegen import content, heads, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.model.sections.formats import Formats
from sitegen.model.sections.prices import Prices
from sitegen.values.money import Price

TEXT = "nothing is said of value added tax; write it too: 90 € (sis. alv 25,5 %), 90 € + alv 25,5 % or 90 € (alv 0 %)"


def check(inputs: Inputs) -> None:
    """Check the prices of every page."""
    for language in inputs.compute(content.languages):
        for head in inputs.compute(heads.live_heads, language):
            inputs.compute(taxes_of, head.file)


def taxes_of(inputs: Inputs, file: str) -> None:
    """Check one page's prices."""
    page = inputs.compute(content.page, file)
    for number, section in enumerate(page.sections if page else ()):
        prices = [item.price for item in section.items] if isinstance(section, Prices | Formats) else []
        for place, price in enumerate(prices):
            if isinstance(price, Price) and price.tax is None and price.highest:
                origin = Origin(file, f"sections[{number}].items[{place}].price")
                written.complain(inputs, origin, TEXT, grade="warning")
