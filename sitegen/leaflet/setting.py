"""Setting: texts for the leaflet, with the typography and the word breaks that pages have, as plain values.

A plain text becomes a text. A text in Markdown becomes a tree of what it is made of, so that none of its signs can
mean anything to the program that prints it.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from sitegen import addresses, content
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown
from sitegen.prose import Prose
from sitegen.typesetting import RANGE, typeset
from sitegen.word_breaks import breaker

Node = dict[str, Any] | str
"""A text, or an element: its `tag`, its `children`, of a link its `href`."""

BLOCKS = {"p": "p", "li": "li", "ul": "ul", "ol": "ol", "tr": "p", "blockquote": "div"} | dict.fromkeys(
    ("h1", "h2", "h3", "h4", "h5", "h6"), "p"
)
INLINE = {"strong": "strong", "em": "strong", "b": "strong", "i": "strong", "a": "a"}
"""The theme's letters have no italics, so emphasis of either kind is bold."""
LEFT_OUT = frozenset(("sup", "section"))
"""Footnotes and the signs that lead to them: paper as small as this has no room for them."""


def _unbroken(text: str) -> str:
    """Return a text with a word joiner (U+2060) after each dash of a range, so that no line ends there."""
    return RANGE.sub(lambda found: found[0].replace("–", "–\u2060"), text)


class Typesetter:
    """Sets texts of one language for the output `here`."""

    def __init__(self, inputs: Inputs, language: str, here: str) -> None:
        self._language = language
        self._here = here
        self._prose = inputs.tool(Prose)
        self._breaker = breaker(inputs)
        address = inputs.compute(content.address)
        self._root = addresses.public(address, here) if address else None

    def plain(self, text: str) -> str:
        """Return a plain text, set."""
        return _unbroken(html.unescape(typeset(html.escape(text, quote=False), self._language, self._breaker)))

    def rich(self, text: Markdown) -> list[Node]:
        """Return the paragraphs and lists of a text in Markdown, set."""
        reader = _Reader(self._root)
        reader.feed(typeset(str(self._prose.blocks(text, self._here)), self._language, self._breaker))
        reader.close()
        return reader.tree["children"]  # type: ignore[no-any-return]


class _Reader(HTMLParser):
    """Turns HTML of our own making into a tree; what it does not know leaves its words behind."""

    def __init__(self, root: str | None) -> None:
        super().__init__()
        self.tree: dict[str, Any] = {"tag": "div", "children": []}
        self._open: list[tuple[str, dict[str, Any]]] = []
        self._root = root
        self._left_out = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._left_out += tag in LEFT_OUT
        if tag == "br":
            self.handle_data("\n")
        if self._left_out or tag not in BLOCKS | INLINE:
            return
        node: dict[str, Any] = {"tag": (BLOCKS | INLINE)[tag], "children": []}
        href = self._href(dict(attrs).get("href")) if tag == "a" else None
        if href:
            node["href"] = href
        elif tag == "a":
            node["tag"] = "span"
        self._inside()["children"].append(node)
        self._open.append((tag, node))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag and not self._left_out:
            self._open.pop()
        self._left_out -= tag in LEFT_OUT

    def handle_data(self, data: str) -> None:
        inside = self._inside()
        is_between = inside["tag"] in ("div", "ul", "ol")
        if not self._left_out and not (is_between and data.isspace()):
            # No-break spaces are meant.
            inside["children"].append(_unbroken(re.sub(r"[ \t\n]+", " ", data)))

    def _inside(self) -> dict[str, Any]:
        return self._open[-1][1] if self._open else self.tree

    def _href(self, href: str | None) -> str | None:
        """Return where a link leads from a file that may be anywhere; None while the site has no address."""
        if href is None or href.startswith("#"):
            return None
        if addresses.is_external(href):
            return href
        return urljoin(self._root, href) if self._root else None
