"""Typesetting: the texts of a finished page with the typography and the word breaks of their languages.

Works on the page's HTML, so that content, templates and words are all set alike. Text is looked at a block at a
time, across the inline elements in it, and by the nearest `lang` (WCAG 3.1.2). Nothing else of the page is touched.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from sitegen.inputs import Inputs
from sitegen.language.hyphenation import SHORTEST
from sitegen.language.rules import Edit, applied, edits
from sitegen.language.tables import OBJECT
from sitegen.white_space import without_spare
from sitegen.word_breaks import Breaker, breaker

# What the page is made of. Our own pages escape < and > in attributes; these elements hold no prose of ours.
TOKEN = re.compile(
    r"<(?P<whole>head|style|script|svg|pre|textarea)\b.*?</(?P=whole)>"
    r"|<!--.*?-->"
    r"|<(?P<end>/?)(?P<tag>[a-z0-9]+)(?P<attributes>[^>]*)>",
    re.DOTALL,
)
# Texts in the head and in attributes: these are read too, but no word in them is broken.
TITLES = re.compile(
    r'(?P<before><title>|<meta (?:name="description"|property="og:(?:title|description)") content=")'
    r'(?P<text>[^<>"]*)'
)
ALT = re.compile(r'(?P<before>\salt=")(?P<text>[^"]*)')
LANG = re.compile(r"""\slang="([^"]*)\"""")
INLINE = frozenset(
    "a abbr b bdi br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var".split()  # noqa: SIM905
)
# After the dash of a range, browsers may end the line (Unicode line breaking, UAX 14, class BA): 1– / 4 viikon välein.
RANGE = re.compile(r"\d–\d|(?<!\w)[a-zåäö]{2}–[a-zåäö]{2}(?!\w)")
# And after a hyphen that begins a word, as in "WCAG 2.2 -ohjeisto".
KEPT = re.compile(rf"{RANGE.pattern}|(?<=\s)-[^\W\d_]")
# No line begins with a dash: it would read as an item of a list.
DASH = re.compile(r"\s+–(?=\s)")
OPAQUE = frozenset(("code", "kbd", "samp"))
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905


@dataclass(slots=True)
class _Run:
    """A block's text in one language, gathered from the page's parts."""

    language: str
    pieces: list[tuple[int, str]] = field(default_factory=list)
    """Number of the page's part (-1 for what is no text), and its text."""


def typeset_page(inputs: Inputs, page: str, language: str) -> bytes:
    """Return a page of the site as it is published."""
    return without_spare(typeset(page, language, breaker(inputs), unbroken=True)).encode()


def typeset(page: str, language: str, hyphenate: Breaker | None = None, *, unbroken: bool = False) -> str:
    """Return a page with its texts set; `language` is that of what names none.

    `unbroken` puts ranges into elements that keep them on one line, and lets no line begin with a dash.
    """
    reader = _Reader(language)
    reader.read(page)
    for run in reader.done:
        _set(run, reader.parts)
    if hyphenate:
        for number, (spoken, inside) in reader.texts.items():
            reader.parts[number] = hyphenate(reader.parts[number], spoken, inside)
    if unbroken:
        for run in reader.done:
            _keep_together(run, reader.parts)
    return "".join(reader.parts)


def _keep_together(run: _Run, parts: list[str]) -> None:
    for place, (number, text) in enumerate(run.pieces):
        if number >= 0:
            kept = KEPT.sub(r'<span class="unbroken">\g<0></span>', parts[number])
            # A dash that begins a block has nothing to stay with.
            begun = 0 if place else len(text) - len(text.lstrip())
            parts[number] = kept[:begun] + DASH.sub("\u00a0–", kept[begun:])


class _Reader:
    """Cuts a page into parts, and gathers the blocks of text in them."""

    def __init__(self, language: str) -> None:
        self.parts: list[str] = []
        self.texts: dict[int, tuple[str, frozenset[str]]] = {}
        """Of the parts that are text: their language, and the elements in which they stand."""
        self.done: list[_Run] = []
        self._open: list[tuple[str, str]] = []
        self._language = language
        self._opaque = 0
        """In how many elements we are that hold no prose."""
        self._runs = [_Run(language)]

    def read(self, page: str) -> None:
        at = 0
        for token in TOKEN.finditer(page):
            self._text(page[at : token.start()])
            titles = TITLES if token["whole"] == "head" else ALT if token["tag"] == "img" else None
            self.parts.append(titles.sub(self._titled, token[0]) if titles else token[0])
            if token["tag"]:
                self._tag(token["tag"], bool(token["end"]), token["attributes"])
            elif token["whole"]:
                self._opaque_or_boundary(token["whole"])
            at = token.end()
        self._text(page[at:])
        self._finish()

    def _text(self, text: str) -> None:
        pieces = self._runs[-1].pieces
        # Between blocks there is but the space by which templates are readable.
        if not text or (not pieces and text.isspace()):
            self.parts.append(text)
        elif self._opaque:
            pieces.append((-1, OBJECT))
            self.parts.append(text)
        else:
            number = len(self.parts)
            pieces.append((number, html.unescape(text) if "&" in text else text))
            if len(text) >= SHORTEST:
                self.texts[number] = (self._language, frozenset(tag for tag, _ in self._open))
            self.parts.append(text)

    def _opaque_or_boundary(self, tag: str) -> None:
        if tag == "svg":
            self._runs[-1].pieces.append((-1, OBJECT))
        else:
            self._finish()

    def _titled(self, found: re.Match[str]) -> str:
        """Return a text in an attribute or a title, set."""
        text = html.unescape(found["text"])
        return found["before"] + html.escape(applied(text, edits(text, self._language)))

    def _tag(self, tag: str, is_end: bool, attributes: str) -> None:
        is_inline = tag in INLINE
        if not is_inline:
            self._finish()
        elif tag in VOID:
            self._runs[-1].pieces.append((-1, "\n" if tag == "br" else OBJECT))
        if is_end:
            self._close(tag)
        elif tag not in VOID:
            self._begin(tag, attributes, is_inline)
        if not is_inline:
            self._runs[-1].language = self._language

    def _begin(self, tag: str, attributes: str, is_inline: bool) -> None:
        # What an element's end brings back: the language around it.
        self._open.append((tag, self._language))
        self._opaque += tag in OPAQUE
        named = LANG.search(attributes) if "lang=" in attributes else None
        if named:
            self._language = named[1].partition("-")[0]
            if is_inline:
                # To the words around them these are one opaque word.
                self._runs[-1].pieces.append((-1, OBJECT))
                self._runs.append(_Run(self._language))

    def _close(self, tag: str) -> None:
        while self._open:
            closed, around = self._open.pop()
            self._opaque -= closed in OPAQUE
            if closed in INLINE and len(self._runs) > 1 and around != self._language:
                self.done.append(self._runs.pop())
            self._language = around
            if closed == tag:
                return

    def _finish(self) -> None:
        """End the block at hand."""
        if self._runs[-1].pieces or len(self._runs) > 1:
            self.done += [run for run in self._runs if run.pieces]
            self._runs = [_Run(self._language)]


def _set(run: _Run, parts: list[str]) -> None:
    """Write the edits of a run's text into the page's parts."""
    text = "".join(piece for _, piece in run.pieces)
    found = [
        edit for edit in edits(text, run.language) if not (edit.text == " " and text[edit.start : edit.end].isspace())
    ]
    if not found:
        return
    at = 0
    for number, piece in run.pieces:
        end = at + len(piece)
        own = [edit for edit in found if edit.start < end and edit.end > at]
        if own and number >= 0:
            parts[number] = html.escape(_edited(piece, at, own), quote=False)
        at = end


def _edited(piece: str, at: int, own: list[Edit]) -> str:
    """Return a piece that begins at `at` in its run, edited; an edit across pieces is written where it begins."""
    result, here = [], 0
    for edit in own:
        start, end = max(edit.start - at, 0), min(edit.end - at, len(piece))
        result += [piece[here:start], edit.text if edit.start >= at else ""]
        here = end
    return "".join(result) + piece[here:]
