"""Titles and descriptions: each page has its own, of a length that search results show."""

from __future__ import annotations

from sitegen.checks.outline import blame, outline, page_paths, place
from sitegen.inputs import Inputs
from sitegen.problems import Grade, Problem

# Characters; search engines cut by width, at about these.
LONGEST_TITLE = 70
SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION = 50, 170


def check(inputs: Inputs) -> None:
    """Check every page by itself, then that no two share a title or a description."""
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    for path in inputs.compute(page_paths):
        inputs.compute(titles_of, path)
        title, description = inputs.compute(names_of, path)
        for kind, text, seen in (("title", title, titles), ("description", description, descriptions)):
            if text and text in seen:
                other = inputs.compute(blame, seen[text]).file
                _tell(inputs, path, kind, f"the same {kind} as {other}; say what is particular to this page")
            if text:
                seen.setdefault(text, path)


def names_of(inputs: Inputs, path: str) -> tuple[str, str | None]:
    """Return a findable page's title and description; nothing for a page that search engines leave out."""
    found = inputs.compute(outline, path)
    return (found.title, found.description) if found.indexed else ("", None)


def titles_of(inputs: Inputs, path: str) -> None:
    """Check one page's title and description."""
    found = inputs.compute(outline, path)
    if not found.title:
        _tell(inputs, path, "title", "the page has no title; its template must show one", "error")
    if not found.indexed:
        return
    if len(found.title) > LONGEST_TITLE:
        _tell(inputs, path, "title", f"{len(found.title)} characters; search results show about {LONGEST_TITLE}")
    length = len(found.description or "")
    if not length:
        _tell(inputs, path, "title", "the page has no description; write one or two sentences in `description:`")
    elif not SHORTEST_DESCRIPTION <= length <= LONGEST_DESCRIPTION:
        wanted = f"{SHORTEST_DESCRIPTION}–{LONGEST_DESCRIPTION}"
        _tell(inputs, path, "description", f"{length} characters; search results show {wanted} best")


def _tell(inputs: Inputs, path: str, field: str, text: str, grade: Grade = "warning") -> None:
    file = inputs.compute(blame, path).file
    inputs.report(Problem(file, *place(inputs, file, f"{field}:"), field, text, grade))
