"""Hyphenation: where a word may be broken at a line's end, and sparing soft hyphens (U+00AD) in text.

Chromium hyphenates no Finnish, and a long compound does not fit a phone. Finnish is done by rule and by a list of
compounds (`finnish_syllables`, `compounds`), so that every machine writes the same page; Swedish and English by the
patterns of pyphen.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from sitegen.language.compounds import Compounds, shipped, swedish
from sitegen.language.finnish_syllables import is_advised, syllable_starts
from sitegen.language.guards import Span, guarded

SOFT_HYPHEN = "\u00ad"
SHORTEST, LONGEST = 9, 100  # letters of a word that is broken at all; what is longer is no word
EDGE = 3  # letters that a break leaves on each side, at the least
LONG = 13  # letters of a word that soft hyphens are put into
# Letters that a piece of a word may have without a break of its own. The narrowest column of text, 280 px of a phone's
# 320, holds 31 letters at the least: those of long words are 0.45 em wide in the text's face, 0.53 em in the widest
# words, and an em is 17 px. 15 are half of that, so a piece that goes to the next line leaves half a line empty.
WIDEST = 15
_DICTIONARIES = {"sv": "sv", "en": "en_GB"}
# Words as they stand in a sentence. With anything else beside it, a word may be a piece of a name that machines read.
_PLAIN = re.compile(r"[(“”„«’]*[^\W\d_]+(?:[-–][^\W\d_]+)*[-–]?[.,;:!?)”“’»…]*")
# An accent or a soft hyphen of its own beside a word makes it a piece of something longer.
_WORD = re.compile(r"(?<![\w\u00ad\u0300-\u036f])[^\W\d_]++(?![\w\u00ad\u0300-\u036f])")


class Break(NamedTuple):
    """A place where a word may be broken, before its letter `at`.

    `join`: two parts of a compound meet there. Not `advised`: a break there is right, but writers are told to avoid it
    (`finnish_syllables` says why), and soft hyphens are never put there.
    """

    at: int
    join: bool = False
    advised: bool = True


def breaks(word: str, language: str, compounds: Compounds | None = None) -> tuple[Break, ...]:
    """Return every break of a word, in order; none where it is short, no plain word, or in an unknown language.

    `compounds` is the Finnish list to use, the shipped one if none is given. Joins are known in Finnish and of a
    few Swedish words.
    """
    lower = word.lower()
    if not _is_plain(word, lower):
        return ()
    marks = _marks(lower, language, compounds)
    found = [Break(at, join=True) for at in _joins(marks, len(word))]
    found += [place for place in _syllables(lower, language, marks) if EDGE <= place.at <= len(word) - EDGE]
    return tuple(sorted(found))


@functools.lru_cache(maxsize=1 << 16)
def hyphenated(
    word: str, language: str, compounds: Compounds | None = None, widest: int = WIDEST, shortest: int = LONG
) -> str:
    """Return a word with soft hyphens: at its joins, and at syllables in pieces of more than `widest` letters.

    A word of fewer than `shortest` letters stays as it is.
    """
    lower = word.lower()
    if len(word) < shortest or not _is_plain(word, lower):
        return word
    marks = _marks(lower, language, compounds)
    edges = [0, *_joins(marks, len(word)), len(word)]
    wide = [(start, end) for start, end in pairwise(edges) if end - start > widest]
    if wide:
        others = [place.at for place in breaks(word, language, compounds) if place.advised and not place.join]
        for start, end in wide:
            edges += _split(start, end, [at for at in others if start < at < end], widest)
        edges.sort()
    return SOFT_HYPHEN.join([word[start:end] for start, end in pairwise(edges)])


def hyphenated_text(
    text: str, language: str, compounds: Compounds | None = None, widest: int = WIDEST, shortest: int = LONG
) -> str:
    """Return a text with soft hyphens in its long words, as `hyphenated` puts them; nothing else of it changes.

    Words in guarded spans (addresses, names that machines read) stay as they are, and words that hold soft hyphens too.
    """
    spans: list[Span] | None = None
    pieces, at, offset = [], 0, 0
    for token in text.split():
        if len(token) < shortest:
            continue
        # A token that is passed over may hold the same letters, so each is looked for behind the one before.
        offset = text.index(token, offset) + len(token)
        plain = _PLAIN.fullmatch(token)
        for word in _WORD.finditer(token):
            start, end = offset - len(token) + word.start(), offset - len(token) + word.end()
            new = hyphenated(word[0], language, compounds, widest, shortest)
            if len(new) == end - start:
                continue
            if not plain:
                spans = guarded(text) if spans is None else spans
                nearest = bisect_left(spans, (end,))
                if nearest and spans[nearest - 1][1] > start:
                    continue
            pieces += [text[at:start], new]
            at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def _is_plain(word: str, lower: str) -> bool:
    """Return whether a word is nothing but letters, none of them a capital but the first, or all of them."""
    return (
        SHORTEST <= len(word) <= LONGEST
        and len(lower) == len(word)
        and word.isalpha()
        and (word[1:] == lower[1:] or word.isupper())
    )


def _marks(word: str, language: str, compounds: Compounds | None) -> Mapping[int, str]:
    """Return what is known of a word's joins: in Finnish by the list, in Swedish of the field's own compounds."""
    if language == "fi":
        return (compounds or shipped()).marks(word)
    return swedish().marks(word) if language == "sv" else {}


def _joins(marks: Mapping[int, str], length: int) -> list[int]:
    return [at for at, mark in marks.items() if mark == "|" and EDGE <= at <= length - EDGE]


def _syllables(word: str, language: str, marks: Mapping[int, str]) -> Iterator[Break]:
    """Yield where a word in lower case may be broken within its parts, which end at joins even near the word's ends."""
    if language in _DICTIONARIES:
        yield from map(Break, _patterns(language).positions(word))
    if language == "fi":
        edges = [0, *(at for at, mark in marks.items() if mark == "|"), len(word)]
        for start, end in pairwise(edges):
            part = word[start:end]
            for at in syllable_starts(part):
                if marks.get(start + at) != "~":
                    yield Break(start + at, advised=is_advised(part, at))


@functools.cache
def _patterns(language: str) -> Any:
    import pyphen

    return pyphen.Pyphen(lang=_DICTIONARIES[language], left=EDGE, right=EDGE)


def _split(start: int, end: int, allowed: list[int], widest: int) -> list[int]:
    """Return as few of the allowed breaks as leave no piece of more than `widest` letters, all much alike in length."""
    if end - start <= widest or not allowed:
        return []
    middle = min(allowed, key=lambda index: abs(2 * index - start - end))
    before, after = [i for i in allowed if i < middle], [i for i in allowed if i > middle]
    return [*_split(start, middle, before, widest), middle, *_split(middle, end, after, widest)]
