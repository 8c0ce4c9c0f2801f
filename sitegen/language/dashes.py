"""Dashes in running text: an aside's, and those between two days of the week; `numbers` has those between numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.language.tables import SPACES, Edit, Language

_DASH = re.compile("-+|[–—]")
_LONGEST = 3
_GAP = re.compile(f"[{SPACES}]+")
_OPERATORS = frozenset("-–—−=+*/<>|×÷~^&")


def edits(text: str, language: Language) -> Iterator[Edit]:
    """Return an en dash for each hyphen (or, in some languages, em dash) that stands between two spaces or days."""
    for found in _DASH.finditer(text):
        start, end = found.span()
        if end - start > _LONGEST or not start or end == len(text):
            continue
        if text[start - 1] in SPACES and text[end] in SPACES:
            left = _left_of(text, start)
            right = _right_of(text, end)
            if left and right < len(text):
                yield from _spaced(text, (left, start, end, right), language)
        elif found[0] in {"-", "–", "--"}:
            yield from _days(text, (start, start, end, end), language)


def _left_of(text: str, end: int) -> int:
    """Return where the spaces before `end` begin; 0 where a line does, for there a hyphen begins a list."""
    while end and text[end - 1] in SPACES:
        end -= 1
        if text[end] == "\n":
            return 0
    return end


def _right_of(text: str, start: int) -> int:
    """Return where the spaces from `start` on end."""
    found = _GAP.match(text, start)
    return found.end() if found else start


def _spaced(text: str, places: tuple[int, int, int, int], language: Language) -> Iterator[Edit]:
    left, start, end, right = places
    if days := list(_days(text, places, language)):
        yield from days
        return
    before, after = text[left - 1], text[right]
    if before in _OPERATORS or after in _OPERATORS or (before.isdigit() and after.isdigit()):
        return
    if _is_letter(text, left - 1) and _is_letter(text, right):
        return
    if text[start] in language.dashes:
        yield Edit(start, end, "–", language.ids["aside"])
    if after in ",;" and "\n" not in text[end:right] and text[start] in language.dashes + "–":
        yield Edit(end, right, "", language.ids["aside"])


def _is_letter(text: str, place: int) -> bool:
    """Whether a letter stands alone, as those in a formula do."""
    return text[place].isalpha() and not (text[place - 1 : place].isalnum() or text[place + 1 : place + 2].isalnum())


def _days(text: str, places: tuple[int, int, int, int], language: Language) -> Iterator[Edit]:
    """Yield a dash without spaces between two days' names, the earlier day first."""
    left, _, _, right = places
    for names in language.days:
        if not text.startswith(names, right):
            continue
        first = _name_before(text, left, names)
        second = next((name for name in names if _is_name_at(text, right, name)), None)
        if first is not None and second and first < names.index(second) and text[left:right] != "–":
            yield Edit(left, right, "–", language.ids["range"])


def _is_name_at(text: str, place: int, name: str) -> bool:
    after = text[place + len(name) : place + len(name) + 1]
    return text.startswith(name, place) and not (after.isalnum() or after in {"-", "–", "_"})


def _name_before(text: str, end: int, names: tuple[str, ...]) -> int | None:
    """Return the number of the name that ends at `end`, perhaps with a capital letter."""
    for number, name in enumerate(names):
        start = end - len(name)
        if start >= 0 and text[start:end] in {name, name.capitalize()}:
            before = text[start - 1 : start]
            return None if before.isalnum() or before in {"-", "–", "_"} else number
    return None
