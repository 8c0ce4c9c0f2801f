"""Headings: one main heading a page, no level left out, none empty (WCAG 1.3.1, 2.4.6)."""

from __future__ import annotations

import re

from sitegen.checks.outline import outline, page_paths
from sitegen.checks.telling import tell
from sitegen.inputs import Inputs

EMPTY = r"^(#+)\s*$"


def check(inputs: Inputs) -> None:
    """Check the headings of every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(headings_of, path)


def headings_of(inputs: Inputs, path: str) -> None:
    """Check one page's headings."""
    found = inputs.compute(outline, path)
    if found is None:
        return
    mains = [text for level, text in found.headings if level == 1]
    if len(mains) != 1:
        text = f"the page has {len(mains)} main headings (h1) and needs one: its title, or the heading of its hero"
        tell(inputs, path, text, _pattern(mains[1]) if mains else "", mains[1] if mains else "")
    above = 0
    for level, text in found.headings:
        if not text:
            tell(inputs, path, "a heading has no text; write it or take it away", EMPTY)
        elif level > above + 1 and above:
            signs = "#" * (above + 1)
            fault = f'"{text}" skips a level, from h{above} to h{level}; in Markdown write {signs} {text}'
            tell(inputs, path, fault, _pattern(text), text)
        above = level


def _pattern(text: str) -> str:
    """Return a pattern for a heading where it is written: in Markdown or in a field."""
    return rf"^ *(?:#+ +|(?:- )?\w+: +[\"']?)({re.escape(text)})"
