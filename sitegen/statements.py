"""Statements: the prices, lengths, intervals, credits and contact facts that running text states in digits.

One truth for facts: what stands typed in the data is compared with what prose says of it, in any language.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sitegen.values import Unreadable
from sitegen.values.business_id import BusinessId
from sitegen.values.credits import Credits
from sitegen.values.duration import Duration, in_minutes
from sitegen.values.email import Email
from sitegen.values.euros import AMOUNT, in_cents
from sitegen.values.interval import Interval
from sitegen.values.money import Price
from sitegen.values.phone import Phone

Amount = tuple[float, float]
"""The least and the most: minutes of a length, days of an interval, cents of a price, hundredths of a credit."""
Fact = tuple[str, Amount | str, str]
"""Of what kind it is, how much or which, and how it is written."""

NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?"
MINUTES, HOURS = r"min(?:\b|\.|uu\w+|ut\w*)", r"(?:[th]\b|tun[tn]\w*|tim(?:\b|\.|m\w*)|hours?\b)"
LENGTH = rf"(?:{NUMBER} ?{HOURS}(?: (?:ja |och |and )?{NUMBER} ?{MINUTES})?|{NUMBER} ?{MINUTES})"
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
# What one of these says is read, or at least not taken for another number.
NUMBER_WORDS = (
    r"(?:yhden|kahden|kolmen|neljän|viiden|kuuden|seitsemän|kahdeksan|yhdeksän|kymmenen|parin|muutaman|usean)"
)
EVERY = (
    rf"(?:(?:\d+(?: ?- ?\d+)?\.?|{NUMBER_WORDS}) )?(?:päivän|viikon|kuukauden|vuoden) välein"
    r"|med \d+(?: ?- ?\d+)? (?:dagars|veckors|månaders|års) mellanrum"
    r"|(?:every )?\d+(?: ?(?:-|to) ?\d+)? (?:days|weeks|months|years)(?: apart)?"
)
# Beside one of these, a word between at the most, a length is how early to cancel or to come, not how long that is.
SOONER = re.compile(r"(?:viimeistään|senast|at the latest|no later than)(?: [^\W\d_]+)? +$", re.IGNORECASE)
AHEAD = re.compile(
    r" +(?:[^\W\d_]+ )?(?:ennen|etukäteen|aiemmin|aikaisemmin|innan|före|i förväg|before|beforehand|in advance)\b",
    re.IGNORECASE,
)
LIKE_A_SPACE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\n": " ", "–": "-", "—": "-", "\u00ad": "-"})


class Statement(NamedTuple):
    """What a text states, and where in it."""

    kind: str
    value: Amount | str
    start: int
    end: int


# ---- facts


def facts_in(value: object) -> Iterator[Fact]:
    """Yield the facts that a value of the model holds, in all its parts."""
    if isinstance(value, tuple):
        for part in value:
            yield from facts_in(part)
    elif type(value) in STATED:
        kind, amounts = STATED[type(value)]
        yield from ((kind, amount, value.show("fi")) for amount in amounts(value))  # type: ignore[attr-defined]
    elif dataclasses.is_dataclass(value):
        yield from facts_in(tuple(getattr(value, field.name) for field in dataclasses.fields(value)))


def _lengths(value: Duration) -> list[Amount]:
    # Years and months are a training's; only sessions are told of in minutes and hours.
    short = value.longest[0][1] in ("min", "h")
    return [(in_minutes(value.shortest), in_minutes(value.longest))] if short else []


def _intervals(value: Interval) -> list[Amount]:
    return [] if value.times else [(value.low * DAYS[value.unit], value.high * DAYS[value.unit])]


def _prices(value: Price) -> list[Amount]:
    return [(price.lowest, price.highest) for price in (value, value.gross(), value.net()) if price]


STATED: Mapping[type, tuple[str, Callable[[Any], list[Any]]]] = {
    Duration: ("length", _lengths),
    Interval: ("interval", _intervals),
    Price: ("price", _prices),
    Credits: ("number of credits", lambda value: [(value.hundredths, value.hundredths)]),
    Phone: ("phone number", lambda value: [value.number]),
    Email: ("e-mail address", lambda value: [value.address.lower()]),
    BusinessId: ("Y-tunnus", lambda value: [value.show("fi")]),
}


def agrees(statement: Statement, facts: Iterable[Fact]) -> bool:
    """Return whether a statement says what one of the facts of its kind says, or a part of it."""
    values = [value for kind, value, _ in facts if kind == statement.kind]
    return not values or any(_within(statement.value, value) for value in values)


def _within(stated: Amount | str, fact: Amount | str) -> bool:
    if isinstance(stated, str) or isinstance(fact, str):
        return stated == fact
    return fact[0] <= stated[0] and stated[1] <= fact[1]


# ---- statements


def statements(text: str) -> Iterator[Statement]:
    """Yield what a text states of the kinds above, in the order of the kinds."""
    plain = text.translate(LIKE_A_SPACE)
    for kind, (pattern, read) in KINDS.items():
        for found in pattern.finditer(plain):
            try:
                value = read(found)
            except Unreadable:
                continue  # what is no such value states nothing of it
            if value is not None and not (kind == "length" and _is_notice(plain, found)):
                yield Statement(kind, value, found.start(), found.end())


def _is_notice(text: str, found: re.Match[str]) -> bool:
    """Return whether a length is how long before something else, as in `viimeistään 24 tuntia ennen`."""
    # Forty letters are more than the longest of these has with a word beside it.
    before = text[max(0, found.start() - 40) : found.start()]
    return bool(SOONER.search(before) or AHEAD.match(text, found.end()))


def _length(found: re.Match[str]) -> Amount:
    longest = _minutes(found["most"])
    least = found["least"]
    if least is None:
        return longest, longest
    unit = re.sub(rf"^{NUMBER} ?", "", found["most"])
    return _minutes(least if re.search("[a-z]", least) else f"{least} {unit}"), longest


def _minutes(length: str) -> float:
    return sum(
        float(number.replace(",", ".")) * (60 if re.match(HOURS, unit) else 1)
        for number, unit in re.findall(rf"({NUMBER}) ?([a-zäöå.]+)", length)
    )


def _interval(found: re.Match[str]) -> Amount | None:
    read = Interval.read(found[0])
    return None if read.times else (read.low * DAYS[read.unit], read.high * DAYS[read.unit])


def _price(found: re.Match[str]) -> Amount:
    ends = [in_cents(amount) for amount in (found["least"], found["most"] or found["after"]) if amount]
    return min(ends), max(ends)


def _credits(found: re.Match[str]) -> Amount:
    # The number alone: its unit may stand in any case, as in 80 opintopisteen.
    read = Credits.read(found[1])
    return read.hundredths, read.hundredths


Read = Callable[[re.Match[str]], Any]
KINDS: Mapping[str, tuple[re.Pattern[str], Read]] = {
    "length": (
        re.compile(rf"(?<![\w.,])(?:(?P<least>{LENGTH}|{NUMBER}) ?(?:-|to|till) ?)?(?P<most>{LENGTH})", re.IGNORECASE),
        _length,
    ),
    "interval": (re.compile(rf"(?<!\w)(?:{EVERY})", re.IGNORECASE), _interval),
    "price": (
        re.compile(
            rf"(?<![\w.,])(?:(?:(?P<least>{AMOUNT}) ?(?:€ ?)?- ?)?(?P<most>{AMOUNT}) ?(?:€|euro\w*|eur\b)"
            rf"|€ ?(?P<after>{AMOUNT}))",
            re.IGNORECASE,
        ),
        _price,
    ),
    "number of credits": (
        re.compile(r"(?<![\w.,])(\d{1,3}(?:,5)?) ?(?:op|opintopiste\w*|sp|studiepoäng|ECTS(?: credits)?|credits)\b"),
        _credits,
    ),
    "phone number": (
        re.compile(r"(?<![\w+.,/-])(?:\+\d|0\d)(?:[ -]?\d){5,12}(?![\w/-])"),
        lambda found: Phone.read(found[0]).number,
    ),
    "e-mail address": (
        re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"),
        lambda found: Email.read(found[0]).address.lower(),
    ),
    "Y-tunnus": (re.compile(r"(?<![\w-])\d{7}-\d(?![\w-])"), lambda found: found[0]),
}
