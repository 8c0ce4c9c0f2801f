"""Lists: what begins an item, which numbers are no list's, and how a list without blank lines comes out."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from sitegen.markdown.setting import Current

MARK = re.compile(r"([-+*]|(\d{1,3})([.)]))( +|$)")
# "1. tammikuuta" is a day: an ordinal's dot stands before a month more often than a list does (Kielikello 3/1993).
MONTH = re.compile(
    r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu|[–-]\d{1,2}\. ?\w+kuu", re.IGNORECASE
)
TASK = re.compile(r"\[([ xX])\] +(?=\S)")


class Mark(NamedTuple):
    """What stands before an item."""

    tag: str
    kind: str
    """Its sign, or what follows its number: another one begins another list."""
    number: str
    end: int
    """Where the item's content begins in the line."""


class List:
    """A list that is being read."""

    __slots__ = ("element", "is_loose", "kind")

    def __init__(self, element: Element, kind: str) -> None:
        self.element = element
        self.kind = kind
        self.is_loose = False
        """Whether blank lines stand between its items, so that each is a paragraph."""

    def finish(self, current: Current) -> None:
        """Make of the list what was meant by it."""
        if self._is_ordinal():
            return
        for item in self.element:
            if item.tag == "li" and len(item) and item[0].tag == "p" and (found := TASK.match(item[0].text or "")):
                _mark_task(item[0], found, current)
            if not self.is_loose:
                _tighten(item)

    def _is_ordinal(self) -> bool:
        """Return whether this is "3. kerros on …" and no list; if so, make it the paragraph that it is."""
        number = self.element.get("start")
        if (
            number is None
            or self.kind != "."
            or len(self.element) != 1
            or [part.tag for part in self.element[0]] != ["p"]
        ):
            return False
        text = self.element[0][0].text or ""
        if not text[:1].islower():
            return False
        del self.element.attrib["start"], self.element[0]
        self.element.tag = "p"
        self.element.text = f"{number}{self.kind} {text}"
        return True


def mark(line: str, first: int, *, is_interrupting: bool) -> Mark | None:
    """Return what makes a line an item, if it is one; a line below a paragraph must look more like it."""
    found = MARK.match(line, first)
    if not found or (found[2] and MONTH.match(line, found.end())):
        return None
    spaces = len(found[4])
    is_empty = found.end() == len(line)
    if is_interrupting and (is_empty or found[2] not in (None, "1")):
        return None
    # Five spaces or more: one belongs to the sign, and the rest is code.
    end = found.end(1) + 1 if is_empty or spaces > 4 else found.end()
    return Mark("ol" if found[2] else "ul", found[3] or found[1], found[2] or "", end)


def defined(parent: Element, last: List | None) -> List:
    """Return the list to which a definition below a parent's last block belongs; its terms are that block's lines."""
    above = parent[-1]
    if above.tag == "dl" and last and last.element is above:
        return last
    terms = (above.text or "").split("\n")
    if len(parent) > 1 and last and last.element is parent[-2] and last.element.tag == "dl":
        del parent[-1]
        found = last
    else:
        above.tag, above.text = "dl", None
        found = List(above, ":")
    for term in terms:
        SubElement(found.element, "dt").text = term.strip()
    return found


def _tighten(item: Element) -> None:
    """Take the paragraphs' own lines away, but not what stands in them."""
    parts: list[Element] = []
    for part in item:
        if part.tag != "p":
            parts.append(part)
            continue
        if parts:
            parts[-1].tail = part.text
        else:
            item.text = part.text
        parts += part
    item[:] = parts


def _mark_task(paragraph: Element, found: re.Match[str], current: Current) -> None:
    """Show a task's box as a sign that is read aloud: a checkbox that nobody can check would be a riddle."""
    words = current.setting.words()
    is_done = found[1] != " "
    label = words.task_done if is_done else words.task_open
    box = Element("span", {"role": "img", "aria-label": label})
    box.text = AtomicString("☑" if is_done else "☐")
    box.tail = f" {(paragraph.text or '')[found.end() :]}"
    paragraph.text = None
    paragraph.insert(0, box)
