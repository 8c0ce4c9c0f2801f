"""Compound joins: where the parts of a Finnish compound meet, from a list of entries.

An entry is letters with a join marked `|`, or with `~` where there is none although another entry says so. `*` at an end
stands for any letters, or none; without it, the word begins or ends there:

    *työn|ohja*     työnohjaus, ryhmätyönohjaajan
    *s|osoit*       laskutusosoite; and every other word in which "osoit" follows an s
    *kan~sosa*      no join here, although *n|sosa* says so

Where entries disagree about a place, the one with more letters is right, and of two equally long ones the `~`.
The shipped list was written by hand; a site may add its own (see docs/hyphenation.md).
"""

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

# As many letters after a join find its entries. So a word's last part has as many at the least.
_KEY = 3
_SHIPPED = Path(__file__).with_name("finnish_compounds.txt")
_WRITTEN = re.compile(r"(\*?)([^\W\d_]*)([|~])([^\W\d_]{3,})(\*?)")


class _Entry(NamedTuple):
    """One entry: the letters before and after a place, whether a word's edge follows them, and what it says."""

    before: str
    after: str
    from_start: bool
    to_end: bool
    join: bool

    @property
    def letters(self) -> int:
        return len(self.before) + len(self.after)


class Compounds:
    """A list of compound joins, made ready to look words up in."""

    def __init__(self, entries: Iterable[str]) -> None:
        """Take entries as they are written in a list; raises ValueError for one that is none."""
        found: dict[str, list[_Entry]] = {}
        for entry in map(_read, entries):
            found.setdefault(entry.after[:_KEY], []).append(entry)
        # The first that fits decides.
        order = {key: sorted(them, key=lambda entry: (-entry.letters, entry.join)) for key, them in found.items()}
        self._entries: Mapping[str, list[_Entry]] = order

    def joins(self, word: str) -> list[int]:
        """Return where the parts of a word, in lower case, begin; but not its start."""
        entries = self._entries
        found = []
        for place in range(2, len(word) - _KEY + 1):
            key = word[place : place + _KEY]
            if key in entries and _is_join(word, place, entries[key]):
                found.append(place)
        return found


@functools.cache
def shipped(extra: tuple[str, ...] = ()) -> Compounds:
    """Return the shipped list, with a site's own entries added; raises ValueError for one that is none."""
    return Compounds((*entries_in(_SHIPPED.read_text(encoding="utf-8")), *extra))


def entries_in(text: str) -> list[str]:
    """Return the entries of a list: those on each line, without its comments, which begin with #."""
    return [entry for line in text.splitlines() for entry in line.partition("#")[0].split()]


def _read(entry: str) -> _Entry:
    written = _WRITTEN.fullmatch(entry.lower())
    if not written or not (written[1] or written[2]):
        raise ValueError(f"{entry} is no entry; write the letters of a word with one |, such as *työn|ohja*")
    return _Entry(written[2], written[4], not written[1], not written[5], written[3] == "|")


def _is_join(word: str, place: int, entries: Iterable[_Entry]) -> bool:
    for before, after, from_start, to_end, join in entries:
        if (
            word.startswith(after, place)
            and word.endswith(before, 0, place)
            and (not from_start or place == len(before))
            and (not to_end or place + len(after) == len(word))
        ):
            return join
    return False
