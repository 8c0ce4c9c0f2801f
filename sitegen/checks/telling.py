"""Telling: where in the content, or in the templates, a fault of a finished page was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen import addresses, content, heads, texts, written
from sitegen.inputs import Inputs
from sitegen.model.section import Shared
from sitegen.outputs import not_found, redirects
from sitegen.problems import Grade, Problem

NOT_FOUND_TEMPLATE = "templates/not_found.html"


def blame(inputs: Inputs, path: str) -> str:
    """Return the file from which a finished page comes."""
    for language in inputs.compute(content.languages):
        for head in inputs.compute(heads.live_heads, language):
            if path == head.path or path in inputs.compute(redirects.old_paths, head.file):
                return head.file
    return NOT_FOUND_TEMPLATE if path in dict(inputs.compute(not_found.paths)) else path


def tell(inputs: Inputs, path: str, text: str, pattern: str = "", own_words: str = "") -> None:
    """Report a fault of a finished page.

    It is told of where a regular expression (or its first group) matches the page's content, or content that it
    shows of other pages; else where a template itself has these words, as an attribute or text; else at the page's
    beginning.
    """
    own = inputs.compute(blame, path)
    if pattern:
        for place in _matches(inputs, (own, *inputs.compute(shared_from, own)), pattern):
            inputs.report(Problem(*place, "", text))
            return
    if own_words:
        in_markup = rf"[\"'>]\s*({re.escape(own_words)})\s*[\"'<]"
        for place in _matches(inputs, inputs.names("templates"), in_markup):
            inputs.report(Problem(*place, "", text, seen_in=own))
            return
    inputs.report(Problem(own, 1, 1, "", text))


def tell_of_field(inputs: Inputs, path: str, field: str, text: str, grade: Grade = "warning") -> None:
    """Report a fault of one field of a page: where it stands, or at the page's beginning."""
    file = inputs.compute(blame, path)
    spans = inputs.compute(written.spans, file) if file.startswith("content/") else {}
    line, column, _ = spans.get(field) or spans.get("") or (1, 1, 1)
    inputs.report(Problem(file, line, column, field, text, grade))


def shared_from(inputs: Inputs, file: str) -> tuple[str, ...]:
    """Return the files of the pages of which a page shows sections."""
    page = inputs.compute(content.page, file) if file.startswith("content/") else None
    shared = [section for section in (page.sections if page else ()) if isinstance(section, Shared)]
    return tuple(found.file for section in shared if (found := addresses.find(inputs, section.from_)))


def _matches(inputs: Inputs, files: Iterable[str], pattern: str) -> Iterator[tuple[str, int, int]]:
    for file in files:
        text = inputs.compute(written.text_of, file)
        if match := re.search(pattern, text, re.MULTILINE):
            yield file, *texts.place(text[: match.start(match.lastindex or 0)])
