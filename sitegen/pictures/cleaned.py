"""Cleaned: a drawing written anew from what is listed, as a file or, where it is small, as a part of a page.

`drawings` has judged the drawing before. Here nothing of its text is taken over: a parser that knows namespaces reads
it, and only listed elements and attributes are written, under their own names. So a page, whose parser knows neither
prefixes nor namespaces, cannot see in it what an XML parser did not.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from sitegen import drawings

SMALL = 2000
"""Bytes: what a request of its own would cost more than."""
ELEMENTS = drawings.ELEMENTS - {"metadata"}
TEXTS = ("text", "tspan", "textPath", "style", "title", "desc")
PREFIXES = {f"{drawings.XLINK} href": "xlink:href"} | {
    f"{drawings.XML} {name}": f"xml:{name}" for name in ("space", "lang")
}
# A page may hold the shapes alone: names, references, styles and letters mean something else there.
SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
REFERRING = re.compile(r"(?:url|var|env|attr)\(", re.IGNORECASE)
OF_THE_PAGE = ("width", "height", "x", "y")
"""What a page says of the drawing's outermost element."""
LEFT_OUT = ("version", "baseProfile", "enable-background")
"""Of the outermost element; browsers make nothing of them."""
BEYOND = ("overflow", "transform", "transform-origin")
"""On the outermost element these would draw beyond its place in the page."""
QUOTES = {'"': "&quot;"}
Attributes = list[tuple[str, str]]


class Part(NamedTuple):
    """A drawing as a part of a page: what stands in its svg tag, and what in the element."""

    attributes: str
    inside: str


def cleaned(data: bytes) -> bytes:
    """Return a drawing without comments, metadata and its program's own notes; raises ExpatError if it is no XML."""
    writer = _written(data)
    links = f' xmlns:xlink="{drawings.XLINK}"' if writer.has_links else ""
    begin = f'<svg xmlns="{drawings.SVG}"{links}{_tag(writer.root)}'
    inside = "".join(writer.written)
    return (f"{begin}>{inside}</svg>" if inside else f"{begin}/>").encode()


def part(data: bytes) -> Part | None:
    """Return a drawing as a part of a page; None if it is large, or would not be the same there."""
    writer = _written(data)
    root = [(name, value) for name, value in writer.root if name not in (*OF_THE_PAGE, *LEFT_OUT)]
    is_fit = writer.is_fit and all(_is_fit(*pair) and pair[0] not in BEYOND for pair in root)
    if not is_fit or len(cleaned(data)) > SMALL:
        return None
    return Part(_tag(root).strip(), "".join(writer.written))


def _written(data: bytes) -> _Writer:
    writer = _Writer()
    writer.parser.Parse(data, True)
    return writer


class _Writer:
    """Writes again what a parser reads, as far as it is listed."""

    def __init__(self) -> None:
        self.root: Attributes = []
        self.written: list[str] = []
        """What stands in the outermost element."""
        self.has_links = False
        self.is_fit = True
        """Whether all of that may be a part of a page."""
        self.open: list[str] = []
        self.skipped = 0
        """How many elements deep the parser is inside one that is left out."""
        self.is_begun = False
        """Whether the last start tag still lacks its end, for it may turn out to be empty."""
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.ordered_attributes = True
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def start(self, name: str, attributes: list[str]) -> None:
        space, _, local = name.rpartition(" ")
        if self.skipped or space != drawings.SVG or local not in (ELEMENTS if self.open else ("svg",)):
            self.skipped += 1
            return
        pairs = _listed(list(zip(attributes[::2], attributes[1::2], strict=True)))
        self.has_links |= any(key == "xlink:href" for key, _ in pairs)
        if self.open:
            self.close_tag()
            self.written.append(f"<{local}{_tag(pairs)}")
            self.is_begun = True
            self.is_fit &= local in SHAPES and all(_is_fit(*pair) for pair in pairs)
        else:
            self.root = pairs
        self.open.append(local)

    def end(self, _name: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        name = self.open.pop()
        if self.open:
            self.written.append("/>" if self.is_begun else f"</{name}>")
        self.is_begun = False

    def text(self, text: str) -> None:
        if not self.skipped and self.open[-1] in TEXTS:
            self.close_tag()
            self.written.append(escape(text))

    def close_tag(self) -> None:
        if self.is_begun:
            self.written.append(">")
        self.is_begun = False


def _listed(attributes: Attributes) -> Attributes:
    """Return the listed ones under the names that they are written with."""
    named = ((PREFIXES.get(name, name), value) for name, value in attributes)
    return [(name, value) for name, value in named if _is_listed(name, value)]


def _is_listed(name: str, value: str) -> bool:
    if name in ("href", "xlink:href"):
        return value.startswith("#")
    return name in (*drawings.ATTRIBUTES, *PREFIXES.values()) and not drawings.FETCHING.search(value)


def _is_fit(name: str, value: str) -> bool:
    return name in drawings.DRAWING - {"mix-blend-mode"} and not REFERRING.search(value)


def _tag(attributes: Attributes) -> str:
    return "".join(f" {name}={quoteattr(value, QUOTES)}" for name, value in attributes)
