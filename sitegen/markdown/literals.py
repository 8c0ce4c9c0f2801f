"""Literals: what is read before all other signs, from left to right: escapes, code, <links>, tags and entities."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.inlinepatterns import HTML_RE, InlineProcessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX, AtomicString, code_escape

from sitegen.markdown import raw_html
from sitegen.markdown.setting import Current

# A < right after ]( is the begin of a link's address.
LITERAL = (
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<break>(?:\\| {2,})\n)"
    r"|(?P<ticks>`++)(?:(?P<code>(?:[^`]|(?!(?P=ticks)(?!`))`++)++)(?P=ticks)(?!`))?+"
    r"|(?<!\]\()(?:<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*+)>"
    r"|<(?P<mail>[\w.!#$%&'*+/=?^`{|}~-]++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)*+)>"
    rf"|(?P<tag>{HTML_RE.replace('(<', '(?:<', 1)}))"
    r"|&(?P<entity>\#[0-9]++|\#[xX][0-9a-fA-F]++|[a-zA-Z0-9]++);"
)
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
# What may not stand in a page, not even as a number.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
LAST = 0x10FFFF
MOST_DIGITS = 7
# How & is kept: the converter would take &copy; for what it stands for.
AND = f"{AMP_SUBSTITUTE}amp;"


class Literals(InlineProcessor):
    """Takes what a line says literally out of reach of the signs around it."""

    def __init__(self, converter: Converter, current: Current) -> None:
        super().__init__(LITERAL, converter)
        self._current = current

    def handleMatch(self, found: re.Match[str], _: str) -> tuple[Element | str | None, int, int]:  # type: ignore[override]  # noqa: D102, N802
        return self._meant(found), found.start(), found.end()

    def _meant(self, found: re.Match[str]) -> Element | str | None:
        kind = found.lastgroup or ""
        if kind == "break":
            return Element("br")
        if kind == "tag":
            return self._tag(found["tag"])
        # Backticks that are never closed mean nothing.
        return MEANT[kind](found[kind]) if kind in MEANT else None

    def _tag(self, tag: str) -> str:
        setting = self._current.setting
        if not setting.takes_html():
            raw_html.refused(setting, tag)
            return tag
        return self.md.htmlStash.store(raw_html.kept(setting, tag))


def kept(text: str) -> str:
    """Return a text in which no sign means anything, as the converter keeps it until the end."""
    return PUNCTUATION.sub(lambda sign: AND if sign[0] == "&" else f"{STX}{ord(sign[0])}{ETX}", text)


def link(address: str, text: str) -> Element:
    """Return a link that shows its own address."""
    element = Element("a", href=address)
    element.text = AtomicString(text.replace("&", AND))
    return element


def _code(text: str) -> Element:
    text = text.replace("\n", " ")
    if text.startswith(" ") and text.endswith(" ") and text.strip(" "):
        text = text[1:-1]
    element = Element("code")
    element.text = AtomicString(code_escape(text))
    return element


def _character(entity: str) -> str:
    if not entity.startswith("#"):
        return kept(html5.get(f"{entity};", f"&{entity};"))
    if len(entity) > MOST_DIGITS + 1:
        return kept(f"&{entity};")
    number = int(f"0{entity[1:]}", 16) if entity[1] in "xX" else int(entity[1:])
    character = chr(number) if 0 < number <= LAST else "\ufffd"
    return kept(FORBIDDEN.sub("\ufffd", character))


MEANT: dict[str, Callable[[str], Element | str]] = {
    "escaped": kept,
    "code": _code,
    "address": lambda address: link(address, address),
    "mail": lambda mail: link(f"mailto:{mail}", mail),
    "entity": _character,
}
