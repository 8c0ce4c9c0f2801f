"""Markdown signs: where comments and code stand in a Markdown text, and which texts would take too long.

The converter itself knows no comments: it is told of them before it begins, and sets them aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, code_escape

OPEN, CLOSE = "<!--", "-->"
# What is escaped, code between fences (its first line, whatever it stands in), a run of backticks (with its code, if
# the run is closed in the same paragraph), a comment's begin.
SIGN = re.compile(
    r"\\.|^[ \t>]*+(?:(?:[-+*]|\d{1,9}[.)])[ \t]++)*+(?P<fence>`{3,}+(?=[^`\n]*$)|~{3,}+)[^\n]*"
    r"|(?P<ticks>`++)(?P<code>(?:[^`\n]|\n(?![ \t]*\n)|(?!(?P=ticks)(?!`))`++)*+(?P=ticks))?|(?P<comment><!--)",
    re.DOTALL | re.MULTILINE,
)
ALONE_BEFORE = re.compile(r"(?:^|(?<=\n)) {0,3}\Z")
ALONE_AFTER = re.compile(r"[ \t]*(?:\n|\Z)")
# What stands for a comment until it is known whether it is shown, as code is.
TOKEN = re.compile("\x02comment:([0-9]+)\x03")
# The converter keeps escaped characters and & as numbers and names between these two.
KEPT = re.compile("\x02(?:([0-9]+)|amp)\x03")
# Characters in a paragraph (a book's page has 2,000), and [ in it: the converter looks through it again for each sign.
LONGEST = 20_000
MOST_BRACKETS = 500
TOO_DEEP = "lists or quotes stand too many levels deep inside each other here; make them flatter"


class Sign(NamedTuple):
    """A comment or a piece of code between backticks or fences, by where it begins and ends."""

    start: int
    end: int
    is_comment: bool
    is_closed: bool = True


def signs(text: str) -> Iterator[Sign]:
    """Yield a text's comments and marked code in order; a comment never closed is its <!-- alone."""
    at, last = 0, text.rfind(CLOSE)
    while found := SIGN.search(text, at):
        at = found.end()
        if fence := found["fence"]:
            end = re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE).search(text, at)
            at = end.end() if end else len(text)
            yield Sign(found.start("fence"), at, is_comment=False)
        elif found["code"] is not None:
            yield Sign(found.start(), at, is_comment=False)
        elif found["comment"]:
            is_closed = at <= last
            at = text.find(CLOSE, at) + len(CLOSE) if is_closed else at
            yield Sign(found.start(), at, is_comment=True, is_closed=is_closed)


@lru_cache(maxsize=8)
def hidden(text: str) -> str:
    """Return a text with spaces for its comments and code, so that every other sign keeps its place."""
    parts, at = [], 0
    for sign in signs(text):
        if sign.is_closed:
            parts += [text[at : sign.start], re.sub(r"[^\n]", " ", text[sign.start : sign.end])]
            at = sign.end
    return "".join(parts) + text[at:]


def too_much(text: str) -> tuple[str, str] | None:
    """Return a fault, and a pattern for its place, if a paragraph would take the converter too long."""
    if text.count("[") > MOST_BRACKETS:
        fault = f"too many [ in one paragraph (more than {MOST_BRACKETS}); divide it with blank lines"
        inside = r"(?:(?!\n[ \t]*\n)[^\[])*+"
        return fault, rf"(?:\A|\n[ \t]*\n)(?:{inside}\[){{{MOST_BRACKETS}}}{inside}(\[)"
    if len(text) > LONGEST:
        fault = f"this paragraph is too long (more than {LONGEST} characters); divide it with blank lines"
        return fault, rf"(?:\A|\n[ \t]*\n)\s*+()(?=(?:(?!\n[ \t]*\n)[^\0]){{{LONGEST},}})"
    return None


def plain(address: str) -> str:
    """Return an address as it was meant, of what the converter makes of it."""
    return KEPT.sub(lambda kept: chr(int(kept[1])) if kept[1] else "&", address)


def address(text: str) -> str:
    """Return a pattern for an address where Markdown may hold one: `](address)`, `[name]: address`."""
    if not text:
        return r"\]\(()\s*\)"
    return rf"(?:\]\(\s*<?|^[ \t]*\[[^\]\n]+\]:\s*<?)({as_written(text)})(?=[)>\s]|$)"


def as_written(address: str) -> str:
    """Return a pattern for an address as an editor may have written it: with tabs, backslashes and `&amp;`."""
    parts = re.findall(r"\s+|[^\W_]+|[\W_]", address)
    return "".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if part.isspace():
        return r"\s+"
    if part == "&":
        return r"\\?&(?:amp;)?"
    return part if part.isalnum() else rf"\\?{re.escape(part)}"


class Comments(Preprocessor):
    """Takes comments out; those that may turn out to be code are kept, with a token in their place."""

    def __init__(self, converter: Converter) -> None:
        super().__init__(converter)
        self.kept: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without comments."""
        text = "\n".join(lines)
        self.kept, parts, at = [], [], 0
        for sign in signs(text):
            if not sign.is_comment:
                continue
            before, after = text[at : sign.start], ALONE_AFTER.match(text, sign.end)
            alone = ALONE_BEFORE.search(text, max(0, sign.start - 4), sign.start)
            if sign.is_closed and alone and after:
                parts.append(before)
                at = after.end()
            else:
                parts += [before, f"\x02comment:{len(self.kept)}\x03"]
                self.kept.append(text[sign.start : sign.end])
                at = sign.end
        return ("".join(parts) + text[at:]).split("\n")


class Uncommented(Treeprocessor):
    """Puts comments back into code, and leaves them out elsewhere."""

    def __init__(self, converter: Converter, comments: Comments) -> None:
        super().__init__(converter)
        self._comments = comments
        self.has_open = False
        """Whether the text last converted holds a comment that is never closed."""

    def run(self, root: Element) -> None:
        """Look through the converted text."""
        self.has_open = False
        if not self._comments.kept:
            return
        for parent in list(root.iter()):
            for element in list(parent):
                self._clean(element)
                if element.tag == "p" and len(element) == 0 and not (element.text or "").strip():
                    parent.remove(element)

    def _clean(self, element: Element) -> None:
        if element.text:
            shown = element.tag == "code"
            text = TOKEN.sub(self._code if shown else self._nothing, element.text)
            element.text = AtomicString(text) if shown else text
        element.tail = TOKEN.sub(self._nothing, element.tail or "")
        for name, value in element.attrib.items():
            element.set(name, TOKEN.sub(self._nothing, value))

    def _code(self, found: re.Match[str]) -> str:
        return code_escape(self._comments.kept[int(found[1])])

    def _nothing(self, found: re.Match[str]) -> str:
        self.has_open |= self._comments.kept[int(found[1])] == OPEN
        return ""
