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
from sitegen.passages import passages
from sitegen.running_text import Letters

WORD_BEFORE, WORD_AFTER = re.compile(r"\S*\s?\Z"), re.compile(r"\s?\S*")


class Proof(NamedTuple):
    """One thing to correct: where it stands in the file's text (characters, from 0), and what should stand there."""

    start: int
    end: int
    edit: Edit
    is_sure: bool
    at: str
    """The path within the data; empty in the Markdown body."""
    about: str
    """The rule, in words."""
    shown: str
    """What stands there and what should, with the words around it."""


def proofs(file: str, text: str, language: str) -> Iterator[Proof]:
    """Yield what should be corrected in the text of a page's file or of site.yml; `language` is the file's own."""
    for passage in passages(file, text, language):
        letters = passage.letters
        about = {rule.id: rule.about for rule in rules.rules(passage.language)}
        for find, is_sure in ((rules.edits, True), (rules.doubts, False)):
            for edit in find(letters.text, passage.language):
                start, end = letters.places[edit.start], letters.places[edit.end]
                yield Proof(start, end, edit, is_sure, passage.at, about[edit.rule], _shown(letters, edit))


def _shown(letters: Letters, edit: Edit) -> str:
    """Return `"1-4 viikon" → "1–4⍽viikon"`."""
    text = letters.text
    before, after = WORD_BEFORE.search(text, 0, edit.start), WORD_AFTER.match(text, edit.end)
    start = before.start() if before else edit.start
    end = after.end() if after else edit.end
    now = f"{text[start : edit.start]}{edit.text}{text[edit.end : end]}"
    return f'"{_visible(text[start:end])}" → "{_visible(now)}"'


def _visible(text: str) -> str:
    return text.replace("\n", " ").replace("\u00a0", "⍽")
