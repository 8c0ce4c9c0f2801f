"""Compound joins: where the parts of a Finnish compound meet, from a list of entries.

An entry is letters with one mark: `|` where two parts meet, `-` where they do not although another entry says so, `~`
where the word is not broken at all although the rule or another entry says so. `*` at an end stands for any letters, or
none; without it, the word begins or ends there:

    *työn|ohja*     työnohjaus, ryhmätyönohjaajan
    *|osoit*        laskutusosoite, sähköpostiosoitteeseen; and every other word in which "osoit" follows a part's end
    *lii-kunta*     no join here, although *|kunta* says so

A Finnish part of a compound ends in a vowel or, after a vowel, in s or n (seldom in another consonant: `*askel|arv*`),
and where two like vowels meet a hyphen stands between them (`linja-auto`). So an entry without letters before its mark
holds only there, and after three letters at the least. Where entries disagree about a place, the one with most letters
before its mark is right, and of these the one with most letters after it.
The shipped list was written by hand; a site may add its own (see docs/hyphenation.md).
"""

import functools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

# As many letters after a join find its entries. So a word's last part has as many at the least.
_KEY = 3
SWEDISH = """
    *arbets|gemen* *arbets|grupp* *arbets|hand* *arbets|liv* *arbets|miljö* *arbets|plats* *arbets|rela* *arbets|sätt*
    *arbets|upp* *dataskydds|omb* *data|skydd* *grund|upp* *handledar|utbild* *handlednings|for*
    *handlednings|grupp* *handlednings|pro*
    *kontakt|upp* *person|upp* *service|pro* *skärm|läsar* *studie|poäng* *tillgänglighets|krav* *trädgårds|plan*
    *trädgårds|råd* *trädgårds|kurs*
"""
_SHIPPED = Path(__file__).with_name("finnish_compounds.txt")
_VOWELS = frozenset("aeiouyåäö")
_MARK = re.compile("[-|~]")
_WRITTEN = re.compile(r"(\*?)([^\W\d_]*)([-|~])([^\W\d_]{3,})(\*?)")


class _Entry(NamedTuple):
    """One entry: the letters before and after a place, whether they begin or end the word, and the mark there."""

    before: str
    after: str
    from_start: bool
    to_end: bool
    mark: str


class Compounds:
    """A list of compound joins, made ready to look words up in."""

    def __init__(self, entries: Iterable[str]) -> None:
        """Take entries as they are written in a list; raises ValueError for one that is none."""
        # By the first letters after the mark, then by the letter before it, if any. The first that fits decides.
        self._entries: dict[str, dict[str, list[_Entry]]] = {}
        for entry in sorted(map(_read, entries), key=lambda entry: (-len(entry.before), -len(entry.after))):
            alike = self._entries.setdefault(entry.after[:_KEY], {})
            alike.setdefault(entry.before[-1:], []).append(entry)

    def marks(self, word: str) -> dict[int, str]:
        """Return the marks of places in a word, in lower case, in order: those that the list says anything of."""
        entries = self._entries
        found = {}
        for place in range(2, len(word) - _KEY + 1):
            alike = entries.get(word[place : place + _KEY])
            if alike:
                told, any_part = alike.get(word[place - 1]), alike.get("")
                mark = _mark(word, place, told) if told else ""
                if not mark and any_part and _is_part_end(word, place):
                    mark = _mark(word, place, any_part)
                if mark:
                    found[place] = mark
        return found


@functools.cache
def shipped(extra: tuple[str, ...] = ()) -> Compounds:
    """Return the shipped list, with a site's own entries added; raises ValueError for one that is none."""
    return Compounds((*entries_in(_SHIPPED.read_text(encoding="utf-8")), *extra))


@functools.cache
def swedish() -> Compounds:
    """Return the joins of Swedish compounds that its patterns break elsewhere: `arbetshandle-darutbildning`."""
    return Compounds(SWEDISH.split())


def entries_in(text: str) -> list[str]:
    """Return the entries of a list: those on each line, without its comments, which begin with #."""
    return [entry for line in text.splitlines() for entry in line.partition("#")[0].split()]


def _read(entry: str) -> _Entry:
    written = _WRITTEN.fullmatch(entry.lower())
    if not written or not (written[1] or written[2]):
        cure = "write letters, one mark and three letters at least after it, such as *työn|ohja*"
        if several := _one_mark_each(entry):
            cure = f"it has several marks, so write an entry for each: {' '.join(several)}"
        raise ValueError(f"{entry} is no entry; {cure}")
    return _Entry(written[2], written[4], not written[1], not written[5], written[3])


def _one_mark_each(entry: str) -> list[str]:
    """Return what an entry with several marks says as entries with one each; nothing where that cannot be said."""
    letters, marks = _MARK.split(entry.strip("*")), _MARK.findall(entry)
    if len(marks) < 2:
        return []
    parts = zip(letters, marks, letters[1:], strict=False)
    found = [f"*{before}{mark}{after}*" for before, mark, after in parts]
    found[0] = found[0] if entry.startswith("*") else found[0][1:]
    found[-1] = found[-1] if entry.endswith("*") else found[-1][:-1]
    return found if all(map(_WRITTEN.fullmatch, found)) else []


def _mark(word: str, place: int, entries: Iterable[_Entry]) -> str:
    """Return the mark of the first entry that speaks of this place in the word, or nothing."""
    for before, after, from_start, to_end, mark in entries:
        if (
            word.startswith(after, place)
            and word.endswith(before, 0, place)
            and (not from_start or place == len(before))
            and (not to_end or place + len(after) == len(word))
        ):
            return mark
    return ""


def _is_part_end(word: str, place: int) -> bool:
    if place < _KEY:
        return False
    last = word[place - 1]
    if last in _VOWELS:
        return last != word[place]
    return last in "sn" and word[place - 2] in _VOWELS
