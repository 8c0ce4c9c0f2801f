"""Cleaned: a drawing without what its program noted for itself, and as a part of a page where it is small.

Drawing programs note who drew, where the file lay and how the screen looked. `drawings` has judged the drawing before.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from sitegen import drawings

SMALL = 2000
"""Bytes: what a request of its own would cost more than."""
KNOWN = ("xml", "xlink")
# What means something else in a page: names that could clash, styles that its policy forbids, letters, references.
UNFIT = re.compile(
    r"""\s(?:id|class|style|role|lang|tabindex|(?:xlink|xml|data|aria)[:-][\w-]+|xmlns:\w+)=|<(?:style|text|title|desc|switch)\b"""
)
OF_A_FILE = re.compile(r"""\s(?:xmlns|width|height|version|baseProfile|x|y)="[^"]*\"""")
ROOT = re.compile(r"<svg\b([^>]*?)(?:/>|>(.*)</svg>)", re.DOTALL)
XLINK = re.compile(r' xmlns:xlink="[^"]*"')
TEXTS = ("text", "tspan", "textPath", "style", "title", "desc")


class Part(NamedTuple):
    """A drawing as a part of a page: what stands in its svg tag, and what in the element."""

    attributes: str
    inside: str


def cleaned(data: bytes) -> bytes:
    """Return a drawing without comments, metadata and its program's own notes; as it is where its prefixes are odd."""
    writer = _Writer()
    writer.parser.Parse(data, True)
    if writer.is_odd:
        return data
    text = "".join(writer.written)
    return (text if "xlink:" in text else XLINK.sub("", text)).encode()


def part(data: bytes) -> Part | None:
    """Return a cleaned drawing as a part of a page; None if it is large, or would not be the same there."""
    text = data.decode()
    found = ROOT.fullmatch(text)
    if len(data) > SMALL or UNFIT.search(text) or found is None:
        return None
    return Part(OF_A_FILE.sub("", found[1]).strip(), found[2] or "")


class _Writer:
    """Writes again what a parser reads, but for what nobody sees."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.is_odd = False
        self.open: list[str] = []
        self.skipped = 0
        """How many elements deep the parser is inside one that is left out."""
        self.is_begun = False
        """Whether the last start tag still lacks its end, for it may turn out to be empty."""
        self.parser = expat.ParserCreate("utf-8")
        self.parser.ordered_attributes = True
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def start(self, name: str, attributes: list[str]) -> None:
        if self.skipped or ":" in name or name == "metadata":
            self.is_odd |= not self.open
            self.skipped += 1
            return
        self.close_tag()
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True))
        for key, value in pairs:
            self.is_odd |= key.startswith("xmlns:") and (value == drawings.XLINK) != (key == "xmlns:xlink")
            self.is_odd |= key.startswith("xmlns:") and value == drawings.SVG
        self.written.append(f"<{name}" + "".join(f" {key}={_quoted(value)}" for key, value in pairs if _is_seen(key)))
        self.is_begun = True
        self.open.append(name)

    def end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        self.written.append("/>" if self.is_begun else f"</{name}>")
        self.is_begun = False
        self.open.pop()

    def text(self, text: str) -> None:
        if not self.skipped and (text.strip() or self.open[-1] in TEXTS):
            self.close_tag()
            self.written.append(escape(text))

    def close_tag(self) -> None:
        if self.is_begun:
            self.written.append(">")
        self.is_begun = False


def _is_seen(attribute: str) -> bool:
    prefix, colon, name = attribute.partition(":")
    return not colon or prefix in KNOWN or (prefix == "xmlns" and name in KNOWN)


def _quoted(value: str) -> str:
    return quoteattr(value, {'"': "&quot;"})
