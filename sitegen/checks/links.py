"""Links: every address on a finished page leads to a file of the site, and every #name to a place on its page."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

from sitegen import addresses, content, written
from sitegen.checks.outline import blame, ids, outline, page_paths, place
from sitegen.inputs import Inputs
from sitegen.problems import Problem, did_you_mean


def check(inputs: Inputs) -> None:
    """Check the links of every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(links_of, path)


def links_of(inputs: Inputs, path: str) -> None:
    """Check one page's links."""
    for link in inputs.compute(outline, path).links:
        if addresses.is_external(link):
            continue
        there, fragment = _destination(inputs, path, link)
        if not inputs.compute(is_there, there):
            _tell(
                inputs,
                path,
                link,
                f"{link} leads to nothing ({there} is not part of the site); mend or remove it",
            )
        elif fragment and there.endswith(".html"):
            names = inputs.compute(ids, there)
            if fragment not in names:
                text = f"#{fragment} is not on that page ({there}){did_you_mean(fragment, names)}"
                _tell(inputs, path, f"#{fragment}", text)


def is_there(inputs: Inputs, path: str) -> bool:
    """Return whether the finished site has a file at this path."""
    return path in inputs.outputs()


def _destination(inputs: Inputs, path: str, link: str) -> tuple[str, str]:
    parts = urlsplit(link)
    fragment = unquote(parts.fragment)
    if not parts.path:
        return path, fragment
    if parts.path.startswith("/"):
        # The not-found page's links begin at the root, below the path of the site's address.
        root = urlsplit(inputs.compute(content.address) or "/").path
        there = unquote(parts.path).removeprefix(root)
    else:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if parts.path.endswith("/") or there in ("", "."):
        there = posixpath.normpath(posixpath.join(there, addresses.INDEX))
    return there, fragment


def _tell(inputs: Inputs, path: str, needle: str, text: str) -> None:
    origin = inputs.compute(blame, path)
    where = inputs.compute(written_in, path, needle) or origin.file
    inputs.report(Problem(where, *place(inputs, where, needle), "", text))


def written_in(inputs: Inputs, path: str, needle: str) -> str | None:
    """Return the content file in which a text on a page was written: the page's own, or one it shares a section of."""
    own = inputs.compute(blame, path).file
    if not own.startswith("content/"):
        return None
    page = inputs.compute(content.page, own)
    others = [
        addresses.find(inputs, section.from_)
        for section in (page.sections if page else ())
        if hasattr(section, "from_")
    ]
    files = [own, *(found.file for found in others if found)]
    return next((file for file in files if needle in inputs.compute(written.text_of, file)), None)
