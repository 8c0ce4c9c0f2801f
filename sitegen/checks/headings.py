"""Headings: one main heading a page, no level left out, none empty (WCAG 1.3.1, 2.4.6)."""

from __future__ import annotations

from sitegen.checks.outline import blame, outline, page_paths, place
from sitegen.inputs import Inputs
from sitegen.problems import Problem


def check(inputs: Inputs) -> None:
    """Check the headings of every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(headings_of, path)


def headings_of(inputs: Inputs, path: str) -> None:
    """Check one page's headings."""
    headings = inputs.compute(outline, path).headings
    mains = [text for level, text in headings if level == 1]
    if len(mains) != 1:
        _tell(
            inputs,
            path,
            mains[-1] if mains else "",
            f"the page has {len(mains)} main headings (h1); it needs one",
        )
    above = 0
    for level, text in headings:
        if not text:
            _tell(inputs, path, "", f"a heading of level {level} has no text; write it or take it away")
        if level > above + 1 and above:
            signs = "#" * (above + 1)
            _tell(
                inputs,
                path,
                text,
                f'"{text}" skips a level, from h{above} to h{level}; in Markdown write {signs} {text}',
            )
        above = level


def _tell(inputs: Inputs, path: str, needle: str, text: str) -> None:
    file = inputs.compute(blame, path).file
    inputs.report(Problem(file, *place(inputs, file, needle), "", text))
