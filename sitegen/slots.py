"""Slots: whether a word fits where it stands on the narrowest screen, by the widths that its font itself tells.

A word in a heading, a link or a button is broken only where it would not fit: such words are read at a glance, and
some screen readers stumble over soft hyphens.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from sitegen import fonts, written
from sitegen.inputs import Inputs
from sitegen.problems import Problem

SLOTS_FILE = "assets/fonts/slots.yml"
# The font's default weight is measured; heavier letters are wider.
HEAVIER = 1.06
WIDE = 0.65
"""Em; of a letter that the font has not, as wide as its widest common ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where words stand, and how wide one can be there."""

    elements: tuple[str, ...]
    family: str
    size: Annotated[int, "of the letters, in CSS pixels"]
    width: Annotated[int, "of the slot, in CSS pixels"]


Slots = Mapping[str, tuple[Slot, Mapping[str, float]]]
"""By element: its slot, and the widths of letters in em."""


def slots(inputs: Inputs) -> Slots:
    """Return the theme's slots; none where it names none."""
    return {
        element: (slot, _by_letter(inputs.compute(widths, slot.family)))
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


def widths(inputs: Inputs, family: str) -> tuple[tuple[str, float], ...]:
    """Return the letters of a font and their widths in em; none of a font that is not there or cannot be read."""
    files = [f"assets/fonts/{font.file}" for font, _ in inputs.compute(fonts.font_files) if font.family == family]
    data = inputs.file(files[0]) if files else None
    if data is None:
        return ()
    measured: dict[str, float] = json.loads(inputs.derive(measure, data))
    if not measured:
        inputs.report(Problem(files[0], 1, 1, "", "this font cannot be read; save it again as WOFF2"))
    return tuple(measured.items())


def measure(data: bytes) -> bytes:
    """Return a font's letters with their widths in em, as JSON; an empty object for what is no font."""
    import struct

    import brotli
    from fontTools.ttLib import TTFont, TTLibError

    try:
        font = TTFont(io.BytesIO(data), lazy=True)
        names, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    except (TTLibError, brotli.error, struct.error, LookupError, AssertionError, ValueError):
        return b"{}"
    found = {chr(code): round(advances[name][0] / em, 4) for code, name in names.items() if chr(code).isalpha()}
    return json.dumps(found).encode()


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
    return sum(letters.get(letter, WIDE) for letter in word) * slot.size * HEAVIER
