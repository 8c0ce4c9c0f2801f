"""Blocks: paragraphs, lists, quotes, code and tables, read as CommonMark says (spec 0.31.2, appendix on parsing).

Every line is looked at once: first it continues the containers that are open (quotes, list items, footnotes), then it
may begin others, and what remains is text. A line costs no more than its length and the depth it stands at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Markdown as Converter
from markdown.blockparser import BlockParser
from markdown.util import AtomicString, code_escape

from sitegen import markdown_signs
from sitegen.markdown import containers, lists, raw_html, references, tables
from sitegen.markdown.containers import Container, Leaf, first_sign
from sitegen.markdown.setting import Current

DEEPEST = 24
"""Containers inside each other; each line is compared with all that are open."""
HEADING = re.compile(r"(#{1,6})(?: +|$)")
HEADING_END = re.compile(r"(?:^|(?<= ))#+ *$")
HEADING_NAME = re.compile(r"(?:^| )\{#([^\s{}]+)\} *$")
UNDERLINE = re.compile(r"(?:=+|-+) *$")
LINE = re.compile(r"(?:(?:\* *+){3,}|(?:- *+){3,}|(?:_ *+){3,})$")
FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
NOTE = re.compile(r"\[\^([^\]\s]+)\]: *")
DEFINITION = re.compile(r":( {1,3})(?=\S)")
# What a line must begin with to begin anything but text.
BEGINNINGS = frozenset(">#=-_*+`~:|[<0123456789")


class TooMuchError(Exception):
    """A text would take too long; holds the fault and a pattern for its place."""


class _Rest(NamedTuple):
    """What of a line is left to read."""

    line: str
    at: int
    first: int
    """Where its first sign stands that is no space."""
    paragraph: Leaf | None
    """The paragraph that this line would interrupt, or continue, in the innermost container."""


class Blocks(BlockParser):
    """Stands in for the converter's own parser."""

    def __init__(self, converter: Converter, current: Current) -> None:
        super().__init__(converter)
        self._current = current
        self.notes: dict[str, Element] = {}
        """The text's footnotes, by name."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802 - the library's name
        """Return the tree of a text, whose words are still Markdown."""
        root = Element(self.md.doc_tag)
        self._open = [Container(root)]
        self._lists: list[lists.List] = []
        self._leaf: Leaf | None = None
        self._is_blank = False
        self.notes = {}
        for line in lines:
            self._take(line)
        self._close_leaf()
        for found in self._lists:
            found.finish(self._current)
        return ElementTree(root)

    # ---- one line

    def _take(self, line: str) -> None:
        at, depth, first = 0, 1, first_sign(line, 0)
        for container in self._open[1:]:
            after = container.after(line, at, first)
            if after < 0:
                break
            at, depth = after, depth + 1
            first = first_sign(line, at)
        is_all = depth == len(self._open)
        leaf = self._leaf
        if leaf and is_all and self._goes_on(leaf, line, at, first):
            return
        if first == len(line):
            self._close_to(depth)
            # A blank line of a quote's own says nothing of the list around it.
            self._is_blank = depth == 1 or self._open[depth - 1].offset > 0
            return
        self._begin(line, at, depth, leaf if leaf and leaf.kind == "p" else None)
        self._is_blank = False

    def _begin(self, line: str, at: int, depth: int, paragraph: Leaf | None) -> None:
        """Begin what a line begins, innermost last, and put the rest of it where it belongs."""
        is_lazy = depth < len(self._open)
        while True:
            first = first_sign(line, at)
            if first == len(line):
                self._close_to(depth)
                return
            if first - at >= 4:
                if paragraph is None:
                    self._close_to(depth)
                    self._leaf = Leaf("code", self._add("pre"), self._last(), [line[at + 4 :]])
                    return
                break
            if line[first] not in BEGINNINGS:
                break
            rest = _Rest(line, at, first, None if is_lazy else paragraph)
            if self._begins_leaf(rest, depth):
                return
            after = self._begins_container(rest, depth)
            if after < 0:
                break
            at, depth, paragraph, is_lazy = after, len(self._open), None, False
            if depth > DEEPEST:
                raise TooMuchError(markdown_signs.TOO_DEEP, "")
        leaf = self._leaf
        if leaf and (leaf is paragraph or (leaf.kind == "table" and not is_lazy)):
            leaf.lines.append(line[first:])
            return
        self._close_to(depth)
        self._leaf = Leaf("p", self._open[-1].element, self._add("p"), [line[first:]])

    # ---- what goes on

    def _goes_on(self, leaf: Leaf, line: str, at: int, first: int) -> bool:
        """Return whether a line belongs to the open code or HTML, whatever it holds."""
        match leaf.kind:
            case "fence":
                rest = line[first:].rstrip(" ")
                if first - at < 4 and rest.startswith(leaf.fence) and not rest.strip(leaf.fence[0]):
                    self._close_leaf()
                else:
                    leaf.lines.append(line[min(first, at + leaf.indent) :])
                return True
            case "code" if first - at >= 4 or first == len(line):
                leaf.lines.append(line[at + 4 :])
                self._is_blank = first == len(line)
                return True
            case "html" if first < len(line):
                leaf.lines.append(line[at:])
                return True
            case "code" | "html":
                self._close_leaf()
        return False

    # ---- what begins

    def _begins_leaf(self, rest: _Rest, depth: int) -> bool:
        """Return whether a line begins (or makes) a heading, code, a table, a line or HTML; if so, it is taken."""
        sign, text = rest.line[rest.first], rest.line[rest.first :]
        match sign:
            case "#":
                return self._heading(text, depth)
            case "`" | "~":
                return self._fence(text, rest.first - rest.at, depth)
            case "<":
                return self._html(rest, depth)
            case "=" | "-" | "_" | "*" | ":" | "|":
                return self._underline(text, rest.paragraph) or self._table(text, rest) or self._line(text, depth)
        return False

    def _heading(self, text: str, depth: int) -> bool:
        found = HEADING.match(text)
        if not found:
            return False
        self._close_to(depth)
        self._head(self._add(f"h{len(found[1])}"), HEADING_END.sub("", text[found.end() :]).strip())
        return True

    def _underline(self, text: str, paragraph: Leaf | None) -> bool:
        if paragraph is None or not UNDERLINE.match(text):
            return False
        words = references.taken("\n".join(paragraph.lines), self.md.references).strip()
        if not words:
            return False
        paragraph.element.tag = "h1" if text[0] == "=" else "h2"
        self._head(paragraph.element, words)
        self._leaf = None
        return True

    def _head(self, element: Element, words: str) -> None:
        if named := HEADING_NAME.search(words):
            words = words[: named.start()].rstrip()
            element.set("id", named[1])
        element.text = _checked(words)

    def _fence(self, text: str, indent: int, depth: int) -> bool:
        found = FENCE.match(text)
        if not found:
            return False
        self._close_to(depth)
        self._leaf = Leaf("fence", self._add("pre"), self._last(), [])
        self._leaf.fence, self._leaf.indent = found[1] or found[2], indent
        return True

    def _line(self, text: str, depth: int) -> bool:
        if not LINE.match(text):
            return False
        self._close_to(depth)
        self._add("hr")
        return True

    def _table(self, text: str, rest: _Rest) -> bool:
        paragraph = rest.paragraph
        if paragraph is None:
            return False
        columns = tables.columns(paragraph.lines[-1], text)
        if not columns:
            return False
        head = paragraph.lines.pop()
        if paragraph.lines:
            self._close_leaf()
            table = SubElement(paragraph.parent, "table")
        else:
            table = paragraph.element
            table.tag = "table"
        self._leaf = Leaf("table", paragraph.parent, table, [head])
        table.set("columns", columns)
        return True

    def _html(self, rest: _Rest, depth: int) -> bool:
        text = rest.line[rest.first :]
        if not self._current.setting.takes_html() or not raw_html.begins_block(text, rest.paragraph is not None):
            return False
        self._close_to(depth)
        self._leaf = Leaf("html", self._open[-1].element, self._add("p"), [rest.line[rest.at :]])
        return True

    def _begins_container(self, rest: _Rest, depth: int) -> int:
        """Begin a quote, an item, a definition or a footnote; return where its content begins, or -1."""
        match rest.line[rest.first]:
            case ">":
                self._close_to(depth)
                self._open.append(Container(self._add("blockquote")))
                found = containers.QUOTE.match(rest.line, rest.at)
                return found.end() if found else -1
            case "[":
                return self._note(rest, depth)
            case ":":
                return self._definition(rest, depth)
        return self._item(rest, depth)

    def _item(self, rest: _Rest, depth: int) -> int:
        mark = lists.mark(rest.line, rest.first, is_interrupting=rest.paragraph is not None)
        if mark is None:
            return -1
        self._close_to(depth)
        around = self._open[-1]
        found = around.last_list
        if not (found and found.kind == mark.kind and len(around.element) and around.element[-1] is found.element):
            found = lists.List(self._add(mark.tag), mark.kind)
            if mark.number not in ("", "1"):
                found.element.set("start", str(int(mark.number)))
            around.last_list = found
            self._lists.append(found)
        elif self._is_blank:
            found.is_loose = True
        offset = mark.end - rest.at
        self._open.append(Container(SubElement(found.element, "li"), offset, found))
        return min(mark.end, len(rest.line))

    def _definition(self, rest: _Rest, depth: int) -> int:
        found = DEFINITION.match(rest.line, rest.first)
        if not found:
            return -1
        around = self._open[depth - 1]
        above = around.element[-1] if len(around.element) else None
        if above is None or not (above.tag == "dl" or (above.tag == "p" and (rest.paragraph or not self._leaf))):
            return -1
        is_blank = self._is_blank
        self._close_to(depth)
        above = around.element[-1] if len(around.element) else None
        if above is None or above.tag not in ("p", "dl"):
            return -1  # the lines above were references
        defined = lists.defined(around.element, around.last_list)
        if defined is not around.last_list:
            self._lists.append(defined)
        around.last_list = defined
        defined.is_loose |= is_blank
        self._open.append(Container(SubElement(defined.element, "dd"), found.end() - rest.at, defined))
        return found.end()

    def _note(self, rest: _Rest, depth: int) -> int:
        found = NOTE.match(rest.line, rest.first)
        if not found or depth > 1:
            return -1
        self._close_to(1)
        name = references.name_of(found[1])
        note = Element("li")
        if name in self.notes:
            text = f"there are two footnotes [^{found[1]}]; give one of them another name"
            self._current.setting.complain(text, rf"^ {{0,3}}(\[\^{re.escape(found[1])}\]:)")
        self.notes.setdefault(name, note)
        self._open.append(Container(note, 4))
        return found.end()

    # ---- the tree

    def _add(self, tag: str) -> Element:
        """Add a block to the innermost container."""
        around = self._open[-1]
        if self._is_blank and around.holder and len(around.element):
            around.holder.is_loose = True
        return SubElement(around.element, tag)

    def _last(self) -> Element:
        """Return a new code element in the block just added."""
        return SubElement(self._open[-1].element[-1], "code")

    def _close_to(self, depth: int) -> None:
        """Close the open leaf, and every container below a depth."""
        self._close_leaf()
        del self._open[depth:]

    def _close_leaf(self) -> None:
        leaf, self._leaf = self._leaf, None
        if leaf is None:
            return
        match leaf.kind:
            case "p":
                text = references.taken("\n".join(leaf.lines), self.md.references).rstrip()
                if text:
                    leaf.element.text = _checked(text)
                else:
                    del leaf.parent[-1]
            case "fence":
                leaf.element.text = AtomicString(code_escape("".join(f"{line}\n" for line in leaf.lines)))
            case "code":
                leaf.element.text = AtomicString(code_escape("\n".join(leaf.lines).rstrip() + "\n"))
            case "table":
                tables.fill(leaf.element, leaf.element.attrib.pop("columns"), leaf.lines)
            case "html":
                html = raw_html.cleaned(self._current.setting, _checked("\n".join(leaf.lines)))
                leaf.element.text = AtomicString(self.md.htmlStash.store(html))


def _checked(text: str) -> str:
    """Return a text whose words are still to be read. Raises TooMuchError if that would take too long."""
    if fault := markdown_signs.too_much(text):
        raise TooMuchError(*fault)
    return text
