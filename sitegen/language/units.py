"""What is counted: the unit or sign that follows a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.language.tables import SPACES, Language

_AFTER = re.compile(rf"[{SPACES}]*+([%‰€§]|°[CF]|°(?![{SPACES}]*+[CF](?!\w))|[^\W\d_]++)(?![\w°])")
# s. 5 after a number is a page, not seconds.
_ABBREVIATED = re.compile(rf"\.[{SPACES}]*+[0-9]")


class Unit(NamedTuple):
    """A unit and where it stands."""

    start: int
    end: int
    name: str

    @property
    def is_money(self) -> bool:
        """Whether it is euros."""
        return self.name in {"€", "EUR"} or self.name.startswith("euro")


def unit_after(text: str, end: int, language: Language) -> Unit | None:
    """Return the unit of the number that ends at `end`, with or without spaces between them; None if there is none."""
    found = _AFTER.match(text, end)
    if not found:
        return None
    start, name = found.start(1), found[1]
    if not is_unit(name, language, is_joined=start == end):
        return None
    if len(name) == 1 and name.isalpha() and _ABBREVIATED.match(text, found.end()):
        return None
    return Unit(start, found.end(), name)


def is_unit(name: str, language: Language, *, is_joined: bool) -> bool:
    """Whether a word or sign after a number is its unit; right after the digits, few words can be nothing else."""
    if not name.isalpha():
        return True
    if is_joined:
        return name in language.joined_units
    return name in language.units or name.startswith(language.unit_stems)
