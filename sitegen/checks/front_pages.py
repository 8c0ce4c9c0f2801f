"""Front pages: each language has one, published; menus and the not-found page lead there."""

from __future__ import annotations

from sitegen import content, heads, written
from sitegen.inputs import Inputs
from sitegen.problems import Problem


def check(inputs: Inputs) -> None:
    """Report every language that a visitor cannot enter by its front page."""
    for number, language in enumerate(inputs.compute(content.languages)):
        home = heads.home_path(inputs, language)
        if home not in inputs.outputs() and home not in inputs.compute(heads.doubtful_paths):
            _tell(inputs, number, language)


def _tell(inputs: Inputs, number: int, language: str) -> None:
    for suffix in content.PAGE_SUFFIXES:
        file = f"content/{language}/{content.FRONT}{suffix}"
        if inputs.exists(file):
            spans = inputs.compute(written.spans, file)
            at = next((field for field in ("draft", "from", "until", "needs") if field in spans), "")
            line, column, _ = spans[at]
            text = "the front page is not published now, but every page leads to it; publish it"
            inputs.report(Problem(file, line, column, at, text))
            return
    spans = inputs.compute(written.spans, content.SITE_FILE)
    at = f"languages[{number}]" if f"languages[{number}]" in spans else ""
    line, column, _ = spans.get(at, (1, 1, 1))
    text = f"there is no front page in this language; write content/{language}/{content.FRONT}.yml"
    inputs.report(Problem(content.SITE_FILE, line, column, at, text))
