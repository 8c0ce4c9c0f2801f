"""Spaces and dots between words: one space after a sentence, three dots in one sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.language.tables import NO_BREAK, Edit, Language

# Two spaces before a line's end are a line break in Markdown, and spaces at a line's start are its depth: they stay.
_SEVERAL = re.compile(r"(?<![ \t\r\n\u00a0])[ \u00a0]{2,}+(?![\t\r\n]|\Z)")
TRIGGERS = ("...", "  ", f"{NO_BREAK} ", f" {NO_BREAK}")
"""One of these stands in every text for which there are edits."""

_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")


def edits(text: str, language: Language) -> Iterator[Edit]:
    """Return one space for several, and … for three dots."""
    for found in _DOTS.finditer(text):
        yield Edit(found.start(), found.end(), "…", language.ids["ellipsis"])
    for found in _SEVERAL.finditer(text):
        # No-break spaces alone were typed by somebody who meant them.
        if found.start() and " " in found[0]:
            one = NO_BREAK if NO_BREAK in found[0] else " "
            yield Edit(found.start(), found.end(), one, language.ids["space"])
