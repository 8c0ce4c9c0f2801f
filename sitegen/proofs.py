"""Proofs: what the typography of a page's source should be otherwise, each at its place.

What is sure is right on the page already, and `build.py fix` writes it into the source; what is doubtful only its
writer can decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.language import rules
from sitegen.language.rules import Edit
from sitegen.language.tables import visible
from sitegen.passages import passages
from sitegen.running_text import Letters

WORD_BEFORE, WORD_AFTER = re.compile(r"\S*\s?\Z"), re.compile(r"\s?\S*")


class Proof(NamedTuple):
    """What to correct of a word or two: where in the file's text (characters, from 0), and what should stand there."""

    parts: tuple[tuple[int, int, str], ...]
    """Beginning, end, and what should stand there instead."""
    rules: tuple[str, ...]
    is_sure: bool
    at: str
    """The path within the data; empty in the Markdown body."""
    about: str
    """The first rule, in words."""
    shown: str
    """What stands there and what should, with the words around it."""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0][0]


def proofs(file: str, text: str, language: str) -> Iterator[Proof]:
    """Yield what should be corrected in the text of a page's file or of site.yml; `language` is the file's own."""
    for passage in passages(file, text, language):
        about = {rule.id: rule.about for rule in rules.rules(passage.language)}
        for find, is_sure in ((rules.edits, True), (rules.doubts, False)):
            for edits in _together(passage.letters.text, find(passage.letters.text, passage.language)):
                spans = [passage.letters.span(edit.start, edit.end) for edit in edits]
                parts = tuple((*span, edit.text) for span, edit in zip(spans, edits, strict=True) if span)
                if len(parts) < len(edits):
                    continue  # Markdown's signs stand in the midst of it: the page shows it right, the source stays
                ids = tuple(dict.fromkeys(edit.rule for edit in edits))
                shown = _shown(passage.letters, edits)
                yield Proof(parts, ids, is_sure, passage.at, about[ids[0]], shown)


def _together(text: str, edits: list[Edit]) -> Iterator[list[Edit]]:
    """Yield the edits, those of one word together."""
    found: list[Edit] = []
    for edit in edits:
        if found and any(sign.isspace() for sign in text[found[-1].end : edit.start]):
            yield found
            found = []
        found.append(edit)
    if found:
        yield found


def _shown(letters: Letters, edits: list[Edit]) -> str:
    """Return `"1-4 viikon" → "1–4⍽viikon"`."""
    text, first, last = letters.text, edits[0].start, edits[-1].end
    before, after = WORD_BEFORE.search(text, 0, first), WORD_AFTER.match(text, last)
    start = before.start() if before else first
    end = after.end() if after else last
    within = [edit._replace(start=edit.start - start, end=edit.end - start) for edit in edits]
    now = rules.applied(text[start:end], within)
    return f'"{visible(text[start:end])}" → "{visible(now)}"'.replace("\n", " ")
