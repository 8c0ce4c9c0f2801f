"""Addresses: where a page or file is found, seen from another one.

Content names other pages by their files, so that text editors can follow; visitors get addresses relative to the
page they are on, so that one output works at a domain's root, in a folder, and with `--portable` from a disk.
"""

from __future__ import annotations

import posixpath
from typing import NamedTuple
from urllib.parse import quote, unquote

from sitegen import content, heads, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin, Target
from sitegen.problems import did_you_mean

EXTERNAL = ("https://", "http://", "mailto:", "tel:")
INDEX = "index.html"
# The name of a page's main part, to which the skip link leads; an editor does not link to it.
MAIN = "content"


class Found(NamedTuple):
    """A page that a link leads to."""

    file: str
    path: str | None
    """Its path in the output folder; None while that page has mistakes of its own, which are reported there."""
    fragment: str


def relative(inputs: Inputs, here: str, there: str, fragment: str = "") -> str:
    """Return the address of an output as seen from another; both are paths in the output folder."""
    way = posixpath.relpath(there, posixpath.dirname(here) or ".")
    if posixpath.basename(way) == INDEX and not inputs.setting("portable"):
        way = way[: -len(INDEX)] or "./"
    return quote(way) + (f"#{quote(fragment)}" if fragment else "")


def public(address: str, path: str) -> str:
    """Return an output's full address, below the site's own (which ends in a slash)."""
    return address + quote(path.removesuffix(INDEX) if posixpath.basename(path) == INDEX else path)


def is_external(text: str) -> bool:
    """Return whether a link leaves the site by an address of a kind that may be linked to."""
    return text.lower().startswith(EXTERNAL)


def find(inputs: Inputs, target: Target, pattern: str = "") -> Found | None:
    """Return the published page that a target names; what is wrong with it is reported, and None returned.

    `pattern` is a regular expression for where the target stands inside a longer text.
    """
    file, sign, fragment = target.text.partition("#")
    fragment = unquote(fragment)
    if not file and not sign:
        written.complain(inputs, target.origin, "the link leads nowhere; write a page's file in its ( )", pattern)
        return None
    if not file:
        return Found(target.origin.file, inputs.compute(heads.path_of, target.origin.file), fragment)
    path = _file(inputs, target, file)
    if path is None:
        written.complain(inputs, target.origin, _nowhere(inputs, target.origin, target.text, file), pattern)
        return None
    if not inputs.compute(heads.is_live, path):
        if inputs.compute(heads.unknown_needs, path):
            return None  # the link waits as the page does, which is a to-do of its own
        text = f"{file} is not published now, so nothing leads there; publish it or take the link away"
        written.complain(inputs, target.origin, text, pattern, "warning")
        return None
    return Found(path, inputs.compute(heads.path_of, path), fragment)


def hidden_page(inputs: Inputs, target: Target) -> str | None:
    """Return the file of the page that a target names if it is there and not published; nothing is reported."""
    path = _file(inputs, target, target.text.partition("#")[0])
    return path if path and not inputs.compute(heads.is_live, path) else None


def href(inputs: Inputs, target: Target, here: str, pattern: str = "") -> str | None:
    """Return a target's address as seen from the output `here`, or None where a link cannot lead anywhere."""
    if is_external(target.text):
        return target.text
    found = find(inputs, target, pattern)
    if found is None:
        return None
    if found.path is None:
        return "#"  # never seen: that page's own mistakes stop the build
    return relative(inputs, here, found.path, found.fragment)


def named_file(origin: Origin, text: str) -> str:
    """Return the path of a file that is named relative to the file it is written in."""
    # Text editors that complete a path write %20 for a space.
    return posixpath.normpath(posixpath.join(posixpath.dirname(origin.file), unquote(text)))


def _file(inputs: Inputs, target: Target, file: str) -> str | None:
    path = named_file(target.origin, file)
    if not path.startswith(tuple(f"content/{language}/" for language in inputs.compute(content.languages))):
        return None
    for candidate in (path, *(path + suffix for suffix in content.PAGE_SUFFIXES)):
        if candidate.endswith(content.PAGE_SUFFIXES) and inputs.exists(candidate):
            return candidate
    return None


def _nowhere(inputs: Inputs, origin: Origin, text: str, file: str) -> str:
    if is_external(text):
        return f"{text} is of another site; name a page of this one by its file, such as muodot.yml"
    scheme, colon, _ = text.partition(":")
    if colon and "/" not in scheme and "." not in scheme:
        return (
            f"a link may not begin with {scheme}: here; use https:, mailto:, tel: or a page's file, such as muodot.yml"
        )
    folder = posixpath.dirname(origin.file)
    files = inputs.compute(content.page_files, origin.file.split("/")[1])
    near = did_you_mean(file.strip("/"), [posixpath.relpath(other, folder) for other in files])
    if text.startswith("/"):
        return f'"{text}" is an address; name the page by its file as seen from here{near}'
    return f"there is no page {file}{near or '; write its file as seen from here'}"
