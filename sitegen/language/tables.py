"""What a language's typography is made of: its rules with their examples, and the words and signs they look for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

NO_BREAK = "\u00a0"
OBJECT = "\ufffc"
"""Stands in a text for what is no text: code, a picture, a bare address."""
# What counts as one space, in any number: a line's end within a paragraph does. U+202F is a narrow no-break space.
SPACES = " \t\r\n\u00a0\u202f"


def words(text: str) -> tuple[str, ...]:
    """Return the words of a list that is easier to read without commas."""
    return tuple(text.split())


METRIC = frozenset(
    words("km m cm mm µm km² m² cm² m³ ha kg g mg t l dl cl ml W kW kWh V Hz kHz MHz GHz GB MB TB dB kcal kJ")
)
"""Units that are the same in all languages."""


def visible(text: str) -> str:
    """Return a text for people to compare: ⍽ for each no-break space."""
    return text.replace(NO_BREAK, "⍽")


class Edit(NamedTuple):
    """Put `text` in place of what stands from `start` to `end` (exclusive), as the rule of that id wants it."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of typography. In its examples ⍽ stands for a no-break space."""

    id: str
    about: str
    """For the editor, in a sentence without its dot."""
    source: str
    examples: tuple[tuple[str, str], ...] = ()
    """Before and after: certain, so made when a page is rendered and by `fix`."""
    doubts: tuple[tuple[str, str], ...] = ()
    """Before and after: only told of, since the text may be meant, or a letter, digit or dot would change."""
    stays: tuple[str, ...] = ()
    """Texts that look like a case for the rule and are none."""
    limits: str = ""
    """What is left to the author or to other parts, and why."""

    @property
    def is_sure(self) -> bool:
        """Whether the rule changes texts by itself."""
        return bool(self.examples)


class Doubt(NamedTuple):
    """Something that is probably wrong: where the pattern is found, its first group is the place."""

    rule: str
    pattern: re.Pattern[str]
    text: str | Callable[[re.Match[str]], str | None]
    """What to write there, a template for `Match.expand`; or a function, which may answer None: nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language's rules, and what the modules that carry them out must know of it."""

    rules: tuple[Rule, ...]
    ids: Mapping[str, str]
    """Which rule stands behind each kind of change; a kind that is missing is not made in this language."""
    doubts: tuple[Doubt, ...]

    quotes: tuple[str, str, str, str]
    """The outer ones' opening and closing, the inner ones' opening and closing."""
    contractions: frozenset[str]
    """Words before which an apostrophe stands for missing letters."""
    dashes: str
    """What stands for a dash in running text and is none, wherever spaces stand on both sides."""
    days: tuple[tuple[str, ...], ...]
    """The days' names from Monday, short ones and long ones apart."""

    signs: Mapping[str, tuple[str, str]]
    """What stands between a number and a sign that follows it, and the kind of that change."""
    signs_before: str
    """Signs that stand right before their number."""
    units: frozenset[str]
    unit_stems: tuple[str, ...]
    """How longer words for units begin, in lower case."""
    joined_units: frozenset[str]
    """Short units that can be nothing else when they stand right after a digit, as in `80op`."""
    markers: tuple[str, ...]
    """What belongs to the number after it, in lower case, with its dot if it has one."""
    range_markers: frozenset[str]
    """What makes a pair of numbers after it a range."""
    months: tuple[str, ...]
    """How the months' names begin, in lower case."""
    ordinal_dot: bool
    """Whether a dot after a number makes it an ordinal."""
    not_counted: frozenset[str]
    """Words before which an ordinal does not stand, so that they are not bound to it."""
    decimal: str
    group: re.Pattern[str]
    """Three digits after a thousand's space, and perhaps decimals."""
