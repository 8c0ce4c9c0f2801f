"""The typography of a text: the edits that its language's rules make for certain, and those that are only told of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.language import dashes, numbers, quotes, spaces
from sitegen.language.english import ENGLISH
from sitegen.language.finnish import FINNISH
from sitegen.language.guards import Span, guarded
from sitegen.language.swedish import SWEDISH
from sitegen.language.tables import Doubt, Edit, Language, Rule

__all__ = ["Edit", "Rule", "applied", "doubts", "edits", "rules"]

LANGUAGES = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}

_DIGIT = re.compile("[0-9]")
_TRIGGER = re.compile(f"[0-9{quotes.ALL}–—-]")


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language, in the order of their ids; none of a language that we do not know."""
    return LANGUAGES[language].rules if language in LANGUAGES else ()


def edits(text: str, language: str) -> list[Edit]:
    """Return what is certain to be better, in order: no two overlap, none is within a guarded span.

    Only spaces, dashes, quotes, apostrophes and ellipses change. A text in which they were made has none left.
    U+FFFC stands for something that is no text, and is taken for a word. A language that we do not know has none.
    """
    if language not in LANGUAGES:
        return []
    found = list(_found(text, LANGUAGES[language]))
    return _apart(found, guarded(text)) if found else found


def doubts(text: str, language: str) -> list[Edit]:
    """Return what is probably wrong and only told of, in order: none overlaps another, an edit or a guarded span."""
    if language not in LANGUAGES:
        return []
    wanted = LANGUAGES[language]
    found = [edit for doubt in wanted.doubts for edit in _doubted(text, doubt)]
    if not found:
        return found
    taken = [edit[:2] for edit in edits(text, language)]
    return _apart(found, sorted([*guarded(text), *taken]))


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; they are in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _found(text: str, language: Language) -> Iterator[Edit]:
    # Most paragraphs hold nothing that a rule could be for: one look at them is all that they cost.
    if _TRIGGER.search(text):
        if _DIGIT.search(text):
            yield from numbers.edits(text, language)
        if any(quote in text for quote in quotes.ALL):
            yield from quotes.edits(text, language)
        if "-" in text or "—" in text or "–" in text:
            yield from dashes.edits(text, language)
    if any(several in text for several in spaces.TRIGGERS):
        yield from spaces.edits(text, language)


def _apart(found: Iterable[Edit], taken: list[Span]) -> list[Edit]:
    """Return the edits that touch no taken span, in order; of two that overlap, the one found first."""
    kept: list[tuple[int, Edit]] = []
    spans = iter(taken)
    span = next(spans, None)
    for rank, edit in sorted(enumerate(found), key=lambda item: (item[1].start, item[1].end, item[0])):
        while span and span[1] <= edit.start:
            span = next(spans, None)
        if span and span[0] < edit.end:
            continue
        if kept and _overlap(kept[-1][1], edit):
            if rank < kept[-1][0]:
                kept[-1] = (rank, edit)
            continue
        kept.append((rank, edit))
    return [edit for _, edit in kept]


def _overlap(first: Edit, second: Edit) -> bool:
    return second.start < first.end or first[:2] == second[:2]


def _doubted(text: str, doubt: Doubt) -> Iterator[Edit]:
    for found in doubt.pattern.finditer(text):
        wanted = found.expand(doubt.text) if isinstance(doubt.text, str) else doubt.text(found)
        if wanted is not None and wanted != found[1]:
            yield Edit(*found.span(1), wanted, doubt.rule)
