"""Containers and leaves: the blocks that are open while the lines of a text are read."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from sitegen.markdown import lists

QUOTE = re.compile(r" {0,3}> ?")


class Container:
    """What holds further blocks: the text itself, a quote, a list's item, a definition or a footnote."""

    __slots__ = ("element", "holder", "last_list", "offset")

    def __init__(self, element: Element, offset: int = 0, holder: lists.List | None = None) -> None:
        self.element = element
        self.offset = offset
        """How far a line must be indented to belong to it; 0 for a quote."""
        self.holder = holder
        """The list of which it is an item."""
        self.last_list: lists.List | None = None

    def after(self, line: str, at: int, first: int) -> int:
        """Return where the rest of a line begins that belongs to this container, or -1."""
        if not self.offset:
            found = QUOTE.match(line, at)
            return found.end() if found else -1
        if first == len(line):
            # An item may begin with one blank line, not with two.
            return at if len(self.element) else -1
        return at + self.offset if first - at >= self.offset else -1


class Leaf:
    """The block that takes the lines at hand: a paragraph, code, a table or HTML."""

    __slots__ = ("element", "fence", "indent", "kind", "lines", "parent")

    def __init__(self, kind: str, parent: Element, element: Element, lines: list[str]) -> None:
        self.kind = kind
        self.parent = parent
        self.element = element
        self.lines = lines
        self.fence = ""
        self.indent = 0


def first_sign(line: str, at: int) -> int:
    """Return where the first sign stands that is no space; the line's length if there is none."""
    while at < len(line) and line[at] == " ":
        at += 1
    return at
