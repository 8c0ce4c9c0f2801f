"""Sums of euros, kept in cents: 1 200,50, and the value added tax on them or within them."""

import re
from functools import partial

from sitegen.values import Unreadable
from sitegen.values.spelling import NO_BREAK

# Thousands apart by a space, as in Finnish, or a comma, as in English: no price has three decimals.
AMOUNT = r"(?:[1-9][0-9]{0,2}(?:[ ,][0-9]{3})+|[1-9][0-9]{0,6}|0)(?:[.,][0-9]{2})?"
EURO = "(?:€|euroa?|eur|euros|e)"
SUM = rf"(?:{EURO} ?)?({AMOUNT})(?: ?{EURO})?"

not_a_price = partial(Unreadable, "a price", "90 €, 90–120 €/t, 90 € (sis. alv 25,5 %) or pyydä tarjous")


def in_cents(amount: str) -> int:
    """Return a text that matched AMOUNT in cents: `1 200,50` → 120050."""
    euros, cents = (amount[:-3], amount[-2:]) if re.search("[.,][0-9]{2}$", amount) else (amount, "0")
    return int(re.sub("[ ,]", "", euros)) * 100 + int(cents)


def shown_sum(cents: int, language: str, with_cents: bool) -> str:
    """`1⍽200,50`, in English `1,200.50`, without the sign."""
    euros = f"{cents // 100:,}"
    if language == "en":
        return f"{euros}.{cents % 100:02}" if with_cents else euros
    euros = euros.replace(",", NO_BREAK)
    return f"{euros},{cents % 100:02}" if with_cents else euros


def with_tax(cents: int, rate: int) -> int:
    """Return the sum with a tax added, half a cent rounded up. The rate is in tenths of a percent: 255 is 25,5 %."""
    return (cents * (1000 + rate) + 500) // 1000


def without_tax(cents: int, rate: int) -> int:
    """Return the sum without the tax that it includes, half a cent rounded up."""
    whole = 1000 + rate
    return (2 * cents * 1000 + whole) // (2 * whole)
