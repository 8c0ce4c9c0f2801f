"""What stands round numbers: ranges, units, signs, thousands, dates, ordinals, and words that belong to a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sitegen.language.numerals import Number, numbers
from sitegen.language.ranges import Pair, kind_of, pair_of, word_before
from sitegen.language.tables import NO_BREAK, SPACES, Edit, Language
from sitegen.language.units import Unit, unit_after

_NEXT_WORD = re.compile(rf"[{SPACES}]*+([^\W\d_]++)")
_PLACE = re.compile(rf"[{SPACES}]++[A-ZÅÄÖ][^\W\d_]")
_BUSINESS_ID = (7, 9, 10, 5, 8, 4, 2)
# A gap of these is left: two spaces before a line's end are a line break in Markdown, two line ends a new paragraph.
_LINE_BREAK = re.compile(r"  \r?\n|\n[ \t]*\r?\n")
_UNBREAKING = (NO_BREAK, "\u202f")


def edits(text: str, language: Language) -> Iterator[Edit]:
    """Return the edits round each number of a text; an earlier one is worth more than a later one that overlaps it."""
    found = numbers(text, language)
    pairs = [pair_of(text, first, second) for first, second in pairwise(found)]
    kinds = [
        kind_of(text, pair, language) if pair and not _is_chained(pairs, place) else None
        for place, pair in enumerate(pairs)
    ]
    for pair, kind in zip(pairs, kinds, strict=True):
        if pair:
            yield from _dash(text, pair, kind, language)
    for place, number in enumerate(found):
        is_ranged = place < len(kinds) and kinds[place] == "range"
        yield from _gaps_within(text, number, language)
        if not _is_in_name(text, number.start):
            unit = unit_after(text, number.end, language)
            counted = unit or (unit_after(text, found[place + 1].end, language) if is_ranged else None)
            yield from _before(text, number, language)
            if not (place and _is_next_to(text, found[place - 1], number)):
                yield from _thousands(number, counted, language)
            yield from _after(text, number, unit, language)


def _is_chained(pairs: list[Pair | None], place: int) -> bool:
    """Whether the pair goes on from one before it, as in 1-2-3."""
    earlier = pairs[place - 1] if place else None
    return earlier is not None and not earlier.unit


def _is_in_name(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before.isalpha() or before == "_"


def _is_next_to(text: str, earlier: Number, number: Number) -> bool:
    """Whether only spaces are between two numbers, so that the second may be part of the first."""
    return not text[earlier.end : number.start].strip(SPACES)


def _gap(text: str, start: int, end: int, wanted: str, rule: str) -> Iterator[Edit]:
    """Yield what makes a gap the one that is wanted, unless it is so or is no gap in a line."""
    gap = text[start:end]
    is_right = gap in _UNBREAKING if wanted == NO_BREAK else gap == wanted
    if not is_right and not ("\n" in gap and _LINE_BREAK.search(gap)):
        yield Edit(start, end, wanted, rule)


def _dash(text: str, pair: Pair, kind: str | None, language: Language) -> Iterator[Edit]:
    if kind == "spaced_range" and pair.is_spaced:
        yield from _gap(text, pair.place, pair.place + len(pair.dash), "–", language.ids[kind])
    elif kind:
        yield from _gap(text, pair.left, pair.right, " – " if kind == "spaced_range" else "–", language.ids[kind])
    elif pair.is_tight and pair.dash in "–—" and not pair.unit and _is_business_id(text, pair, language):
        yield Edit(pair.left, pair.right, "-", language.ids["business_id"])


def _is_business_id(text: str, pair: Pair, language: Language) -> bool:
    """Whether a pair is a Y-tunnus: its last digit is the check digit of the seven before it."""
    digits, check = pair.first.digits, pair.second.digits
    around = text[pair.first.start - 1 : pair.first.start] + text[pair.second.end : pair.second.end + 1]
    is_apart = not any(sign.isalnum() or sign in "-–—" for sign in around)
    is_apart = is_apart and not unit_after(text, pair.second.end, language)
    if not (is_apart and digits.isdigit() and len(digits) == 7 and len(check) == 1):
        return False
    rest = sum(int(digit) * weight for digit, weight in zip(digits, _BUSINESS_ID, strict=True)) % 11
    return rest != 1 and int(check) == (11 - rest) % 11


def _gaps_within(text: str, number: Number, language: Language) -> Iterator[Edit]:
    wanted, kind = ("", "date") if number.is_date else (NO_BREAK, "thousands")
    for start, end in number.gaps:
        yield from _gap(text, start, end, wanted, language.ids[kind])


def _before(text: str, number: Number, language: Language) -> Iterator[Edit]:
    """Yield what binds a number to the word or sign before it."""
    start = number.start
    while start and text[start - 1] in SPACES:
        start -= 1
    if start == number.start or not start:
        return
    if text[start - 1] in language.signs_before:
        yield from _gap(text, start, number.start, "", language.ids["money"])
    word = "§" if text[start - 1] == "§" else word_before(text, start)
    if word in language.markers or word.lower() in language.markers:
        yield from _gap(text, start, number.start, NO_BREAK, language.ids["marker"])


def _thousands(number: Number, unit: Unit | None, language: Language) -> Iterator[Edit]:
    """Yield the spaces between a quantity's thousands; a number that counts nothing may be a year or a name."""
    whole, _, decimals = number.digits.partition(",")
    if language.decimal != "," or not unit or number.gaps or not whole.isdigit() or whole.startswith("0"):
        return
    if len(whole) < (4 if unit.is_money else 5) or (decimals and not decimals.isdigit()):
        return
    for place in range(len(whole) % 3 or 3, len(whole), 3):
        yield Edit(number.start + place, number.start + place, NO_BREAK, language.ids["thousands"])


def _after(text: str, number: Number, unit: Unit | None, language: Language) -> Iterator[Edit]:
    """Yield what binds a number to what it counts, its month, or its place."""
    if unit:
        if not unit.name.isalpha() and unit.name not in language.signs:
            return
        wanted, kind = language.signs.get(unit.name, (NO_BREAK, "money" if unit.is_money else "unit"))
        yield from _gap(text, number.end, unit.start, wanted, language.ids[kind])
    elif number.has_dot and language.ordinal_dot:
        yield from _after_ordinal(text, number, language)
    elif not number.has_dot:
        word = _NEXT_WORD.match(text, number.end)
        if word and word[1].startswith(language.months) and word.start(1) > number.end and number.is_short:
            yield from _gap(text, number.end, word.start(1), NO_BREAK, language.ids["date"])
        elif len(number.digits) == 5 and number.digits.isdigit() and not number.gaps and _PLACE.match(text, number.end):
            yield from _gap(
                text, number.end, word.start(1) if word else number.end, NO_BREAK, language.ids["post_code"]
            )


def _after_ordinal(text: str, number: Number, language: Language) -> Iterator[Edit]:
    word = _NEXT_WORD.match(text, number.end + 1)
    if not word or not number.digits.isdigit() or len(number.digits) > 4 or number.gaps:
        return
    start, name = word.start(1), word[1]
    is_month = number.is_short and name.startswith(language.months)
    # After a full stop a sentence begins with a capital letter: a small one makes the number an ordinal.
    is_ordinal = start > number.end + 1 and name[0].islower() and name not in language.not_counted
    if is_month or is_ordinal:
        yield from _gap(text, number.end + 1, start, NO_BREAK, language.ids["ordinal"])
