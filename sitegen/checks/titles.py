"""Titles and descriptions: each page has its own, of a length that search results show."""

from __future__ import annotations

from sitegen import heads
from sitegen.checks.outline import outline, page_paths
from sitegen.checks.telling import blame, tell_of_field
from sitegen.inputs import Inputs

# Characters; search engines cut by width, at about these.
LONGEST_TITLE = 65
SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION = 50, 170


def check(inputs: Inputs) -> None:
    """Check every page by itself, then that no two share a title or a description."""
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    for path in inputs.compute(page_paths):
        inputs.compute(titles_of, path)
        title, description = inputs.compute(names_of, path)
        for kind, text, seen in (("title", title, titles), ("description", description, descriptions)):
            if text and text in seen and not _are_versions(inputs, path, seen[text]):
                other = inputs.compute(blame, seen[text])
                tell_of_field(inputs, path, kind, f"the same {kind} as {other}; say what is particular to this page")
            if text:
                seen.setdefault(text, path)


def _are_versions(inputs: Inputs, path: str, other: str) -> bool:
    """Return whether two pages are one page in two languages; a name may be the same in both."""
    file = inputs.compute(blame, path)
    return file.startswith("content/") and other in dict(inputs.compute(heads.versions, file)).values()


def names_of(inputs: Inputs, path: str) -> tuple[str, str | None]:
    """Return a findable page's title and description; nothing for a page that search engines leave out."""
    found = inputs.compute(outline, path)
    return (found.title, found.description) if found and found.indexed else ("", None)


def titles_of(inputs: Inputs, path: str) -> None:
    """Check one page's title and description."""
    found = inputs.compute(outline, path)
    if found is None:
        return
    if not found.title:
        tell_of_field(inputs, path, "title", "the page shows no title; templates/head/meta.html must", "error")
    if not found.indexed:
        return
    length = len(found.title)
    if length > LONGEST_TITLE:
        text = f"{length} characters with the practice's name; search results show about {LONGEST_TITLE}"
        tell_of_field(inputs, path, "title", text)
    length = len(found.description or "")
    if not length:
        tell_of_field(inputs, path, "description", "missing; write one or two sentences for search results")
    elif not SHORTEST_DESCRIPTION <= length <= LONGEST_DESCRIPTION:
        best = f"{SHORTEST_DESCRIPTION}–{LONGEST_DESCRIPTION}"
        tell_of_field(inputs, path, "description", f"{length} characters; search results show {best} best")
