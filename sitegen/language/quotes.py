"""Quotes and apostrophes: which of them opens and which closes is told by their neighbours across the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.language.tables import SPACES, Edit, Language

DOUBLE = '"“”„‟'
SINGLE = "'‘’‚‛´"
ALL = DOUBLE + SINGLE

_RUN = re.compile(f"[{ALL}]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile("[0-9]{2}(?![0-9])")
_DASHES = "-–—/"
_OPENING = "([{¿¡"
_AFTER_CLOSING = frozenset(SPACES + _DASHES + ")]}.,;:!?…")

# What a quote looks like by its neighbours, or turns out to be.
OPEN, CLOSE, MEASURE, BETWEEN, APOSTROPHE, UNKNOWN = "open", "close", "measure", "between", "apostrophe", ""


class _Quote(NamedTuple):
    place: int
    sign: str
    look: str

    @property
    def is_double(self) -> bool:
        return self.sign in DOUBLE


def edits(text: str, language: Language) -> Iterator[Edit]:
    """Return the language's own quotes for all others; what stands alone, or for feet, inches and minutes, stays."""
    outer_open, outer_close, inner_open, inner_close = language.quotes
    wanted = {(True, OPEN): outer_open, (True, CLOSE): outer_close, (False, OPEN): inner_open}
    wanted |= {(False, CLOSE): inner_close, (False, APOSTROPHE): "’"}
    for quote, role in _roles(text, [quote for run in _RUN.finditer(text) for quote in _looks(text, run)], language):
        sign = wanted.get((quote.is_double, role), quote.sign)
        if sign != quote.sign:
            kind = "apostrophe" if role == APOSTROPHE else "quote"
            yield Edit(quote.place, quote.place + 1, sign, language.ids[kind])


def _looks(text: str, run: re.Match[str]) -> Iterator[_Quote]:
    """Yield the quotes that stand side by side, of which there are two where one quotation begins within another."""
    signs = run[0]
    is_alike = len(signs) == 2 and (signs[0] in DOUBLE) == (signs[1] in DOUBLE)
    if len(signs) > 2 or is_alike:
        return
    before = text[run.start() - 1] if run.start() else " "
    after = text[run.end()] if run.end() < len(text) else " "
    for number, sign in enumerate(signs):
        look = _look(before, after)
        if sign == "´":
            # An accent that stands for an apostrophe stands within a word.
            look = BETWEEN if look == BETWEEN else UNKNOWN
        yield _Quote(run.start() + number, sign, look)


def _look(before: str, after: str) -> str:
    if before in SPACES or before in _OPENING:
        return UNKNOWN if after in SPACES or after in ")]}" else OPEN
    if before in _DASHES:
        return CLOSE if after in _AFTER_CLOSING else OPEN
    if before.isdigit() and not after.isalpha():
        return MEASURE
    return CLOSE if after in _AFTER_CLOSING else BETWEEN


def _roles(text: str, quotes: list[_Quote], language: Language) -> Iterator[tuple[_Quote, str]]:
    """Yield each quote with what it is."""
    next_looks = _next_looks(quotes)
    closing = (quote.place for quote in quotes if not quote.is_double and quote.look in {CLOSE, MEASURE})
    last_close = max(closing, default=-1)
    is_open = {True: False, False: False}
    for quote, next_look in zip(quotes, next_looks, strict=True):
        was_open = is_open[quote.is_double]
        if quote.look == MEASURE:
            # "luokka 5" closes; the inches within "näyttö 24" pöydällä" do not, for one that closes comes right after.
            role = CLOSE if was_open and next_look != CLOSE else UNKNOWN
        elif quote.is_double:
            role = _double(text, quote, was_open=was_open)
        else:
            role = _single(text, quote, language, was_open=was_open, can_close=quote.place < last_close)
        if role in {OPEN, CLOSE}:
            is_open[quote.is_double] = role == OPEN
        yield quote, role


def _next_looks(quotes: list[_Quote]) -> list[str]:
    """Return for each quote the look of the next one of its kind."""
    seen = {True: UNKNOWN, False: UNKNOWN}
    looks = []
    for quote in reversed(quotes):
        looks.append(seen[quote.is_double])
        seen[quote.is_double] = quote.look
    return looks[::-1]


def _double(text: str, quote: _Quote, *, was_open: bool) -> str:
    if quote.look != BETWEEN:
        return quote.look
    if was_open:
        return CLOSE
    return OPEN if text[quote.place - 1] in ",.:;!?…" else UNKNOWN


def _single(text: str, quote: _Quote, language: Language, *, was_open: bool, can_close: bool) -> str:
    if quote.look == BETWEEN:
        is_within_word = text[quote.place - 1].isalnum() and text[quote.place + 1 : quote.place + 2].isalpha()
        return APOSTROPHE if is_within_word else UNKNOWN
    if quote.look == CLOSE:
        # A letter's apostrophe (`the students' work`) and a closing quote are one and the same sign.
        return CLOSE if was_open else APOSTROPHE
    if quote.look != OPEN:
        return UNKNOWN
    return _opening_single(text, quote, language, can_close=can_close)


def _opening_single(text: str, quote: _Quote, language: Language, *, can_close: bool) -> str:
    word = _LETTERS.match(text, quote.place + 1, quote.place + 12)
    if _YEAR.match(text, quote.place + 1) or (word and word[0].lower() in language.contractions):
        return APOSTROPHE
    _, _, inner_open, inner_close = language.quotes
    # ’burbs was typed by somebody who knew.
    if quote.sign == "’" and inner_open != inner_close:
        return APOSTROPHE
    is_certain = can_close or quote.sign == "‘" or inner_open == inner_close
    return OPEN if is_certain else UNKNOWN
