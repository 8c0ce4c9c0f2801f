"""Slots: whether a word fits where it stands on the narrowest screen, by the widths that its font itself tells.

A word in a heading, a link or a button is broken only where it would not fit: such words are read at a glance, and
some screen readers stumble over soft hyphens.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from sitegen import fonts, written
from sitegen.fonts.fallbacks import HEAVY
from sitegen.fonts.pairs import Role
from sitegen.inputs import Inputs

SLOTS_FILE = "assets/fonts/slots.yml"
WIDE = 0.65
"""Em; of a letter that the font has not, as wide as its widest common ones."""
STICKING = "?!.,:;…)”’»"
"""What follows a word without a space, and needs room beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where words stand, and how wide one can be there."""

    elements: tuple[str, ...]
    role: Role
    size: Annotated[int, "of the letters, in CSS pixels"]
    width: Annotated[int, "of the slot, in CSS pixels"]


Slots = Mapping[str, tuple[Slot, Mapping[str, float]]]
"""By element: its slot, and the widths of letters in em."""


def slots(inputs: Inputs) -> Slots:
    """Return the theme's slots; none where it names none."""
    return {
        element: (slot, _by_letter(inputs.compute(widths, slot.role)))
        for slot in inputs.compute(listed)
        for element in slot.elements
    }


def listed(inputs: Inputs) -> tuple[Slot, ...]:
    """Return the slots as the theme's file lists them; what is wrong with it is reported."""
    from sitegen import reading

    if not inputs.exists(SLOTS_FILE):
        return ()
    read, problems = reading.read(tuple[Slot, ...], inputs.compute(written.text_of, SLOTS_FILE), SLOTS_FILE)
    for problem in problems:
        inputs.report(problem)
    return read or ()


def widths(inputs: Inputs, role: Role) -> tuple[tuple[str, float], ...]:
    """Return the letters of a role's typeface and their widths in em; none of a font that cannot be read."""
    # Headings, links and buttons are heavier than text.
    found = inputs.compute(fonts.measures, role, HEAVY)
    if not found:
        return ()
    return tuple((letter, width) for letter, width in found.letters if letter.isalpha() or letter in STICKING)


@lru_cache(maxsize=8)
def _by_letter(measured: tuple[tuple[str, float], ...]) -> Mapping[str, float]:
    return dict(measured)


def room(word: str, inside: Iterable[str], known: Slots) -> int:
    """Return how many of a word's letters fit in the narrowest slot of the elements around it."""
    around = (known[element] for element in inside if element in known)
    return min(
        (int(len(word) * slot.width / _width(word, slot, letters)) for slot, letters in around), default=len(word)
    )


def _width(word: str, slot: Slot, letters: Mapping[str, float]) -> float:
    return sum(letters.get(letter, WIDE) for letter in word) * slot.size
