"""The numbers of a text, each with the digits that belong to it: `1,5`, `9.30`, `10 000`, `28.7.2026`, `1. 4. 2026`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from sitegen.language.tables import SPACES, Language

_NUMERAL = re.compile("[0-9]+(?:[.,:][0-9]+)*+")
# Beyond thousands of millions, it is a list of numbers.
_LONGEST = 9
_FIRST_GROUP = re.compile("[1-9][0-9]{0,2}")
_PLAIN = re.compile("(0|[1-9][0-9]{0,6})(?:[.,:]([0-9]{1,3}))?")
_ENGLISH_THOUSANDS = re.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_CLOCK = re.compile("[0-2]?[0-9][.:][0-5][0-9]")
_DAY = re.compile("[1-9]|[12][0-9]|3[01]")
_MONTH = re.compile("[1-9]|1[0-2]")
_DAY_AND_MONTH = re.compile(r"(?:[1-9]|[12][0-9]|3[01])\.(?:[1-9]|1[0-2])")
_MONTH_AND_YEAR = re.compile(r"(?:[1-9]|1[0-2])\.(?:19|20)[0-9]{2}")
_YEAR = re.compile("1[5-9][0-9]{2}|2[01][0-9]{2}")


class Number(NamedTuple):
    """A number in a text, from `start` to the end of its last digit."""

    start: int
    end: int
    digits: str
    """Without spaces: `10000`, `1.4.2026`."""
    has_dot: bool
    """Whether one dot stands right after it."""
    gaps: tuple[tuple[int, int], ...] = ()
    """Spaces within it."""

    @property
    def is_date(self) -> bool:
        """Whether it is a day, a month and a year with spaces between them."""
        return bool(self.gaps) and "." in self.digits

    @property
    def has_two_dots(self) -> bool:
        """Whether it is a date, or a version."""
        return self.digits.count(".") == 2

    @property
    def is_year(self) -> bool:
        """Whether it may be one of the last centuries' or the next ones'."""
        return not self.gaps and bool(_YEAR.fullmatch(self.digits))

    @property
    def is_clock(self) -> bool:
        """Whether it is hours and minutes."""
        return not self.gaps and bool(_CLOCK.fullmatch(self.digits))

    @property
    def is_short(self) -> bool:
        """Whether it is a number of one or two digits."""
        return len(self.digits) <= 2

    def value(self, language: Language) -> float | None:
        """Return how much it is, None where it is written unlike a quantity, as 007 is."""
        if language.decimal == "." and _ENGLISH_THOUSANDS.fullmatch(self.digits):
            return float(self.digits.replace(",", ""))
        found = _PLAIN.fullmatch(self.digits)
        if found:
            return float(f"{found[1]}.{found[2] or 0}")
        if self.is_clock:
            return float(self.digits.replace(":", "."))
        return None


def numbers(text: str, language: Language) -> list[Number]:
    """Return the numbers, in order; those that are part of a name (A4, B2B) too, for they end what is before them."""
    found: list[Number] = []
    for numeral in _NUMERAL.finditer(text):
        start, end = numeral.span()
        dots = text[end : end + 2]
        number = Number(start, end, numeral[0], dots[:1] == "." and dots != "..")
        if found and start and text[start - 1] in SPACES:
            number = _with_earlier(text, found, number, language)
        found.append(number)
    return found


def _with_earlier(text: str, found: list[Number], number: Number, language: Language) -> Number:
    """Return the number joined to those before it that are its thousands or its day and month; these are taken away."""
    last = found[-1]
    if not _is_gap(text, last, number) or not _begins_apart(text, last.start):
        return number
    if language.ordinal_dot and last.has_dot:
        return _with_day(text, found, number)
    is_first_group = bool(_FIRST_GROUP.fullmatch(last.digits)) or (last.gaps and last.digits.isdigit())
    if is_first_group and len(last.digits) <= _LONGEST and not last.has_dot and language.group.fullmatch(number.digits):
        return _joined(found, number, count=1)
    return number


def _with_day(text: str, found: list[Number], number: Number) -> Number:
    last = found[-1]
    if last.gaps:
        return number
    if _YEAR.fullmatch(number.digits):
        if _DAY_AND_MONTH.fullmatch(last.digits):
            return _joined(found, number, count=1)
        day = found[-2] if len(found) > 1 and _MONTH.fullmatch(last.digits) else None
        if day and day.has_dot and _DAY.fullmatch(day.digits) and _is_gap(text, day, last):
            return _joined(found, number, count=2) if _begins_apart(text, day.start) else number
    elif _MONTH_AND_YEAR.fullmatch(number.digits) and _DAY.fullmatch(last.digits):
        return _joined(found, number, count=1)
    return number


def _joined(found: list[Number], number: Number, count: int) -> Number:
    parts = [*found[-count:], number]
    del found[-count:]
    # A dot between a date's parts is not one of the spaces.
    gaps = tuple((first.end + first.has_dot, second.start) for first, second in pairwise(parts))
    digits = ("." if parts[0].has_dot else "").join(part.digits for part in parts)
    return Number(parts[0].start, number.end, digits, number.has_dot, parts[0].gaps + gaps)


def _is_gap(text: str, first: Number, second: Number) -> bool:
    """Whether there are spaces and nothing else between two numbers, on one line."""
    between = text[first.end + first.has_dot : second.start]
    return bool(between) and not between.strip(SPACES) and "\n" not in between


def _begins_apart(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return not (before.isalnum() or before in {"_", ".", "…", ",", ":"})
