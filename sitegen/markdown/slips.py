"""Slips: signs that were meant to do something and would be shown as signs. GitHub shows them too, and says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.treeprocessors import Treeprocessor

from sitegen import markdown_signs
from sitegen.markdown.setting import Current
from sitegen.problems import Grade

ADDRESS = r"(?:[^\s()\[\]]*\.(?:yml|md)(?:#[^\s()]*)?|#[^\s()]+|https?://[^\s()]*|mailto:[^\s()]*|tel:[^\s()]*)"


class Slip(NamedTuple):
    """A pattern, what is wrong where it is found, and how sure that is."""

    pattern: re.Pattern[str]
    text: Callable[[re.Match[str]], str] | str
    grade: Grade = "warning"


def _unclosed(sign: str) -> str:
    reason = "for it is closed nowhere or a space stands inside it"
    return f"{sign} is shown as it is, {reason}; close it, or write \\{sign} if it is meant"


SPACED = Slip(
    re.compile(rf"\[[^\[\]\x02\x03]*\](?P<at>[ \n]+)\({ADDRESS}\)"),
    "a space stands between ] and (, so this is no link; take it away",
    "error",
)
UNCLOSED = Slip(
    re.compile(r"\](?P<at>\()(?=[\w./#<%-])[^\s()]*(?!\S)"),
    "the link's address is never closed; write ) behind it",
    "error",
)
BEFORE_LINK = re.compile(r"\](?P<at>(?P<space>[ \n]*)\()\Z")
# The first that fits a place is told.
SLIPS = (
    SPACED,
    UNCLOSED,
    Slip(
        re.compile(r"(?P<at>\]\()(?=\S)"),
        "this is no link: its [ ] or ( ) do not fit; write [words](file.yml)",
    ),
    Slip(
        re.compile(r"(?<=\))(?P<at>\[)[^\[\]\s]+\.(?:yml|md)\]"),
        "the brackets are the wrong way round; write [words](file.yml)",
        "error",
    ),
    Slip(
        re.compile(r"(?P<at>\[\^[^\[\]\s]+\])(?!:)"),
        lambda found: f"there is no footnote {found['at']}; write its text on a line of its own: {found['at']}: …",
        "error",
    ),
    Slip(
        re.compile(r"(?P<at>\{lang=[^{}\n]*\})"),
        "{lang=…} belongs right behind words in brackets, as in [työnohjaus]{lang=fi}",
        "error",
    ),
    Slip(
        re.compile(r"(?P<at>\{(?:[.:#] ?[\w.#-][^{}\n]*)\})"),
        "this is shown as it is; of attributes only {lang=fi} behind [words] and {#name} behind a heading are known",
    ),
    Slip(
        re.compile(r"(?<=\])(?P<at>\[)[^\[\]\n]+\]"),
        "this is no link, for no line says where it leads; write [words](file.yml)",
    ),
    Slip(re.compile(r"(?<!\*)(?:(?<=\S)(?P<at>\*{2,3})|(?P<at_>\*{2,3})(?=[^\s*]))(?!\*)"), _unclosed("**")),
    Slip(re.compile(r"(?<=[^\W_])(?P<at>__)(?![\w_])|(?<![\w_])(?P<at_>__)(?=[^\W_])"), _unclosed("__")),
    Slip(re.compile(r"(?<=[^\W_])(?P<at>~~)(?![\w~])|(?<![\w~])(?P<at_>~~)(?=[^\W_])"), _unclosed("~~")),
    Slip(re.compile(r"(?P<at>`+)"), _unclosed("`")),
)
ANY = re.compile(r"\]|\*\*|__|~~|`|\{")
HEADING = re.compile(r"^(?P<at>(?P<signs>#{1,6})(?P<words>[^\W\d_][^\n]*))", re.MULTILINE)
TABLE = re.compile(r"\A(?P<at>\|).*\|[ ]*\n\|.*\|[ ]*$", re.MULTILINE)
# How much of the text round a slip says where it stands.
NEAR = 16
KEPT_AWAY = re.compile("[\x02\x03]")


class Slips(Treeprocessor):
    """Looks through what is left of the text when all signs that did something are gone from it."""

    def __init__(self, converter: Converter, current: Current) -> None:
        super().__init__(converter)
        self._current = current

    def run(self, root: Element) -> None:
        """Tell of every slip."""
        for element in root.iter():
            if element.tag == "p" and element.text:
                self._line_beginnings(element.text)
            for text in _texts(element):
                if ANY.search(text):
                    self._look(text)
            self._look_between(element)

    def _look(self, text: str) -> None:
        taken: set[int] = set()
        for slip in SLIPS:
            for found in slip.pattern.finditer(text):
                at = "at" if found.groupdict().get("at") is not None else "at_"
                begin, end = found.span() if slip.grade == "error" else found.span(at)
                if taken.isdisjoint(range(begin, end + 1)):
                    taken.update(range(begin, end + 1))
                    self._tell(slip, text, found, at)

    def _look_between(self, element: Element) -> None:
        """Tell of `[words] (https://…)` and `[words](https://…`, whose address has become a link of its own."""
        before = element.text
        for child in element:
            if child.tag == "a" and before and (found := BEFORE_LINK.search(before)):
                if not found["space"]:
                    self._tell(UNCLOSED, before, found, "at")
                elif (child.tail or "").startswith(")"):
                    # Perhaps the words were meant to stand in brackets.
                    self._tell(SPACED._replace(grade="warning"), before, found, "at")
            before = child.tail

    def _line_beginnings(self, text: str) -> None:
        for found in HEADING.finditer(text):
            signs, words = found["signs"], found["words"].split("\n")[0]
            fault = f"a heading has a space behind {signs}; write {signs} {words[:NEAR]}{'…' * (len(words) > NEAR)}"
            # A single # may well begin #aihe.
            grade: Grade = "warning" if signs == "#" else "error"
            self._current.setting.complain(fault, rf"^[ >]*({re.escape(signs)}){_pattern(words[:NEAR])}", grade)
        if table := TABLE.search(text):
            fault = "this is no table yet; write a line |---|---| below its first line, with as many columns"
            self._current.setting.complain(fault, f"^[ >]*({_pattern(table[0][:NEAR])})", "warning")

    def _tell(self, slip: Slip, text: str, found: re.Match[str], at: str) -> None:
        begin, end = found.span(at)
        before = KEPT_AWAY.split(text[max(0, begin - NEAR) : begin])[-1]
        after = KEPT_AWAY.split(text[end : end + NEAR])[0]
        fault = slip.text if isinstance(slip.text, str) else slip.text(found)
        self._current.setting.complain(
            fault, f"{_pattern(before)}({_pattern(text[begin:end])}){_pattern(after)}", slip.grade
        )


def _texts(element: Element) -> Iterator[str]:
    if element.text and element.tag not in ("code", "a"):
        yield element.text
    if element.tail:
        yield element.tail


def _pattern(text: str) -> str:
    """Return a pattern for a text whose lines may be broken elsewhere, or stand in a quote."""
    parts = re.split(r"(\s+)", text)
    return "".join(r"[\s>]+" if part.isspace() else markdown_signs.as_written(part) for part in parts if part)
