"""Whether two numbers with a dash between them are a range, and how that dash is to stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.language.numerals import Number
from sitegen.language.tables import SPACES, Language
from sitegen.language.units import is_unit, unit_after

_BETWEEN = re.compile(rf"([{SPACES}]*+)([%‰€§]|°[CF]?|[^\W\d_]++)?([{SPACES}]*+)(--?|–|—)([{SPACES}]*+)")
_GOES_ON = re.compile(rf"\.?[{SPACES}]*+[-–—/]{{1,2}}[{SPACES}]*+[0-9]|\.?\w")
_COMPOUND = re.compile(r"[-–][^\W\d_]")
_DATE_FROM = re.compile(r"[0-3]?[0-9]\.(?:[01]?[0-9]\.(?:[12][0-9]{3}\.?)?)?")
_DATE_TO = re.compile(r"[0-3]?[0-9]\.[01]?[0-9]\.(?:[12][0-9]{3}\.?)?")
_ORDINAL = re.compile(r"[1-9][0-9]?\.")
_WORD_AFTER = re.compile(rf"(?:\.[{SPACES}]*+|[{SPACES}]++)([^\W\d_]++)")
_HEAD = 16
_WORD_BEFORE = re.compile(r"([^\W\d_][\w:]*\.?)\Z")
_CLOCK_WORDS = frozenset({"klo", "kello", "kl.", "klockan"})


class Pair(NamedTuple):
    """Two numbers, and what stands between them apart from the first one's dot."""

    first: Number
    second: Number
    unit: str
    dash: str
    left: int
    """Where the dash with the spaces round it begins."""
    right: int
    is_tight: bool
    is_spaced: bool
    place: int
    """Where the dash itself begins."""


def pair_of(text: str, first: Number, second: Number) -> Pair | None:
    """Return two neighbouring numbers as a pair, None where something else than a dash is between them."""
    found = _BETWEEN.fullmatch(text, first.end + first.has_dot, second.start)
    if not found:
        return None
    before, after = found.span(3 if found[2] else 1), found.span(5)
    widths = before[1] - before[0], after[1] - after[0]
    return Pair(first, second, found[2] or "", found[4], before[0], after[1], not any(widths), all(widths), before[1])


def kind_of(text: str, pair: Pair, language: Language) -> str | None:
    """Return which kind of range a pair is for certain, None where it may be something else: a sum, a name, a score."""
    if not (pair.is_tight or pair.is_spaced) or not _stands_apart(text, pair, language):
        return None
    if pair.unit:
        if not (is_unit(pair.unit, language, is_joined=False) and unit_after(text, pair.second.end, language)):
            return None
        return "range" if language.signs.get(pair.unit, " ")[0] == "" else "spaced_range"
    if language.ordinal_dot and (pair.first.has_dot or pair.first.has_two_dots or pair.second.has_two_dots):
        return "date_range" if _is_date_range(text, pair, language) else None
    if pair.first.has_dot or not _is_range(text, pair, language):
        return None
    return "compound_range" if _COMPOUND.match(text, pair.second.end) else "range"


def word_before(text: str, start: int) -> str:
    """Return the word before a number, with its dot if it has one; nothing where another sign stands between."""
    while start and text[start - 1] in SPACES:
        start -= 1
    found = _WORD_BEFORE.search(text, max(0, start - _HEAD), start)
    return found[1] if found else ""


def _stands_apart(text: str, pair: Pair, language: Language) -> bool:
    """Whether neither number is part of a name or of a longer chain of numbers."""
    before = text[pair.first.start - 1 : pair.first.start]
    if before.isalnum() or before in {"_", "-", "–", "—", "/", "\\", ".", ",", ":", "…"}:
        return False
    if unit_after(text, pair.second.end, language) or _is_in_month(text, pair.second, language):
        return True
    return not _GOES_ON.match(text, pair.second.end)


def _is_in_month(text: str, number: Number, language: Language) -> bool:
    """Whether a month's name follows the number, with a dot between them or none."""
    word = _WORD_AFTER.match(text, number.end)
    return bool(word and word[1].startswith(language.months))


def _is_date_range(text: str, pair: Pair, language: Language) -> bool:
    first = pair.first.digits + "." * pair.first.has_dot
    second = pair.second.digits + "." * pair.second.has_dot
    if not _DATE_FROM.fullmatch(first):
        return False
    if _DATE_TO.fullmatch(second) or (pair.is_tight and _DATE_TO.fullmatch(f"{second}.")):
        return True
    if not (_ORDINAL.fullmatch(first) and _ORDINAL.fullmatch(second)):
        return False
    if _is_in_month(text, pair.second, language):
        return True
    return pair.is_tight and int(pair.first.digits) < int(pair.second.digits)


def _is_range(text: str, pair: Pair, language: Language) -> bool:
    first, second = pair.first, pair.second
    low, high = first.value(language), second.value(language)
    if low is None or high is None:
        return False
    word = word_before(text, first.start)
    is_marked = word.lower() in language.range_markers
    if low >= high:
        return is_marked and word.lower() in _CLOCK_WORDS and low != high and max(low, high) <= 24
    are_years = first.is_year and second.is_year
    if is_marked or are_years or unit_after(text, second.end, language) or _is_priced(text, first, language):
        return True
    if pair.is_spaced:
        # 5 - 7 may be a sum, and an aside may begin between two numbers.
        return (first.is_clock and second.is_clock) or _is_in_month(text, second, language)
    if _COMPOUND.match(text, second.end):
        return len(first.digits) <= 3 and len(second.digits) <= 3
    is_name = len(word) > 1 and word.isupper()
    is_simple = first.is_short and second.is_short
    return not is_name and (is_simple or not (first.digits.isdigit() and second.digits.isdigit()))


def _is_priced(text: str, first: Number, language: Language) -> bool:
    return first.start > 0 and text[first.start - 1] in language.signs_before
