"""Hyphenation: where a word may be broken at a line's end, and sparing soft hyphens (U+00AD) in text.

Chromium hyphenates no Finnish, and a long compound does not fit a phone. Finnish is done by rule and by a list of compounds
(`finnish_syllables`, `compounds`), so that every machine writes the same page; Swedish and English by pyphen's patterns.
"""

import functools
import re
from typing import Any, NamedTuple

from sitegen.language.compounds import Compounds, shipped
from sitegen.language.finnish_syllables import syllable_breaks

SOFT_HYPHEN = "\u00ad"
SHORTEST = 9  # letters of a word that is broken at all
EDGE = 3  # letters that a break leaves on each side, at the least
LONG = 13  # letters of a word that soft hyphens are put into
# Letters that a piece of a word may have without a break of its own. The narrowest column of text, 280 px of a phone's 320,
# holds 31 letters of the long words' mean width (0.45 em of the text face, at 17 px), and 15 are half of it: a piece that
# has to go to the next line leaves half a line empty at the most.
WIDEST = 15
_DICTIONARIES = {"sv": "sv", "en": "en_GB"}
# A whole word and nothing that is part of a longer thing: no soft hyphen or accent of its own beside it.
_LONG_WORD = re.compile(rf"(?<![\w\u00ad\u0300-\u036f])[^\W\d_]{{{LONG},}}+(?![\w\u00ad\u0300-\u036f])")


class Break(NamedTuple):
    """A place where a word may be broken, before the letter `index`; `join`: two parts of a compound meet there."""

    index: int
    join: bool


@functools.lru_cache(maxsize=1 << 16)
def breaks(word: str, language: str, compounds: Compounds | None = None) -> tuple[Break, ...]:
    """Return every break of a word, in order; none where it is short, in a language we do not know, or no plain word.

    `compounds` is the Finnish list to use, the shipped one if none is given. Joins are known in Finnish only.
    """
    lower = word.lower()
    if len(word) < SHORTEST or len(lower) != len(word) or not _is_plain(word, lower):
        return ()
    if language == "fi":
        found = _finnish(lower, compounds or shipped())
    elif language in _DICTIONARIES:
        found = [Break(index, join=False) for index in _patterns(language).positions(lower)]
    else:
        return ()
    return tuple(place for place in found if EDGE <= place.index <= len(word) - EDGE)


@functools.lru_cache(maxsize=1 << 16)
def hyphenated(word: str, language: str, widest: int = WIDEST, compounds: Compounds | None = None) -> str:
    """Return a word with soft hyphens: at its joins, and at syllables in pieces of more than `widest` letters.

    A word of fewer than 13 letters stays as it is, unless it is wider than `widest` itself.
    """
    if len(word) < LONG and len(word) <= widest:
        return word
    allowed = breaks(word, language, compounds)
    chosen = [place.index for place in allowed if place.join]
    edges = [0, *chosen, len(word)]
    for start, end in zip(edges, edges[1:], strict=False):
        chosen += _split(start, end, [place.index for place in allowed if start < place.index < end], widest)
    return _with_soft_hyphens(word, sorted(chosen))


def hyphenated_text(text: str, language: str, compounds: Compounds | None = None) -> str:
    """Return a text with soft hyphens in its long words; nothing else of it changes."""
    return _LONG_WORD.sub(lambda found: hyphenated(found[0], language, compounds=compounds), text)


def _is_plain(word: str, lower: str) -> bool:
    """Return whether a word is nothing but letters, and none of them a capital but the first, or all of them."""
    return word.isalpha() and (word[1:] == lower[1:] or word.isupper())


def _finnish(word: str, compounds: Compounds) -> list[Break]:
    found = []
    start = 0
    for end in [*compounds.joins(word), len(word)]:
        if start:
            found.append(Break(start, join=True))
        found += [Break(start + index, join=False) for index in syllable_breaks(word[start:end])]
        start = end
    return found


@functools.cache
def _patterns(language: str) -> Any:
    import pyphen

    return pyphen.Pyphen(lang=_DICTIONARIES[language], left=EDGE, right=EDGE)


def _split(start: int, end: int, allowed: list[int], widest: int) -> list[int]:
    """Return as few of the allowed breaks as leave no piece of more than `widest` letters, in pieces alike in length."""
    if end - start <= widest or not allowed:
        return []
    middle = min(allowed, key=lambda index: abs(2 * index - start - end))
    before, after = [i for i in allowed if i < middle], [i for i in allowed if i > middle]
    return [*_split(start, middle, before, widest), middle, *_split(middle, end, after, widest)]


def _with_soft_hyphens(word: str, places: list[int]) -> str:
    edges = [0, *places, len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in zip(edges, edges[1:], strict=False))
