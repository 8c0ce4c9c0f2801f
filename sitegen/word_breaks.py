"""Word breaks: where the site's long words may be broken, by the shipped list of compounds and the site's own."""

from __future__ import annotations

import re
from collections.abc import Callable

from sitegen import content, slots, written
from sitegen.inputs import Inputs
from sitegen.language import compounds, hyphenation
from sitegen.language.compounds import Compounds
from sitegen.problems import Problem
from sitegen.slots import Slots

COMPOUNDS_FILE = "content/compounds.txt"
WORD = re.compile(r"[^\W\d_]{9,}")
STUCK = re.compile(rf"({WORD.pattern})([{re.escape(slots.STICKING)}]*)")

Breaker = Callable[[str, str, frozenset[str]], str]
"""Returns a text with soft hyphens, given its language and the elements it stands in."""


def breaker(inputs: Inputs) -> Breaker | None:
    """Return what breaks the site's long words; None where the site wants none broken."""
    if not inputs.compute(content.site).hyphenation:
        return None
    known = slots.slots(inputs)

    def broken(text: str, language: str, inside: frozenset[str]) -> str:
        # A page has several hundred short texts; most hold no long word.
        if len(text) < hyphenation.SHORTEST or not WORD.search(text):
            return text
        # Asked for here, so that a page without Finnish does not notice that the list changed.
        joins = compounds.shipped(inputs.compute(entries)) if language == "fi" else None
        if inside.isdisjoint(known):
            return hyphenation.hyphenated_text(text, language, joins)
        return STUCK.sub(lambda found: _fitted(found[1], found[2], language, inside, known, joins), text)

    return broken


def entries(inputs: Inputs) -> tuple[str, ...]:
    """Return the site's own compounds; an entry that is none is reported and left out."""
    if not inputs.exists(COMPOUNDS_FILE):
        return ()
    found = []
    for number, line in enumerate(inputs.compute(written.text_of, COMPOUNDS_FILE).split("\n"), start=1):
        for entry in compounds.entries_in(line):
            try:
                Compounds([entry])
            except ValueError as why:
                inputs.report(Problem(COMPOUNDS_FILE, number, line.index(entry) + 1, "", str(why)))
            else:
                found.append(entry)
    return tuple(found)


def _fitted(
    word: str, sticking: str, language: str, inside: frozenset[str], known: Slots, joins: Compounds | None
) -> str:
    whole = word + sticking
    room = slots.room(whole, inside, known)
    if room >= len(whole):
        return whole
    return hyphenation.hyphenated(word, language, joins, widest=room, shortest=hyphenation.SHORTEST) + sticking
