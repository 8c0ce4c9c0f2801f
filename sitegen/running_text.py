"""Running text: the prose in a page's source, letter by letter with its place, without the signs around it.

Language care looks at words as a reader sees them; whatever it changes must be changed where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import yaml

from sitegen import markdown_signs
from sitegen.markdown_signs import Sign

OBJECT = "\ufffc"
"""Stands for what is no text: code, a bare address."""

# ---- Markdown: what begins a block, and what stands inside one
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
LEADING = re.compile(r"\s*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6}|\[\^[^\]\n]+\]:|:)(?:[ \t]+|$))*(?:\[[ xX]\][ \t]+)?")
NO_PROSE = re.compile(r" {0,3}\[[^\]\n]+\]:|\s*[-:| ]+$|(?: {4}|\t)")
SIGNS = re.compile(
    r"(?P<escaped>\\)[!-/:-@\[-`{-~]"
    r"|(?P<object></?[a-zA-Z][^<>]*>|https?://[^\s<>()]+|\[[^\[\]\n]+\]\{lang=[^{}\n]*\}|\[\^[^\]\n]+\])"
    r"|(?P<link>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\])"
    r"|(?P<sign>!\[|\[|\]|\*+|~~|(?<!\w)_+|_+(?!\w))"
)
FOLD = re.compile(r"[ \t]*\n[ \t>]*")
# ---- YAML: what stands for something else in quotes
ESCAPES = {'"': '"', "/": "/", "\\": "\\"}


class Letters(NamedTuple):
    """A text, and where each of its letters stands in the source; one place more, where the text ends."""

    text: str
    places: Sequence[int]

    def part(self, start: int, end: int) -> Letters:
        """Return the letters from start to end."""
        return Letters(self.text[start:end], self.places[start : end + 1])


def of_source(text: str, at: int = 0) -> Letters:
    """Return a stretch of source as it stands; `at` is where it begins."""
    return Letters(text, range(at, at + len(text) + 1))


# ---- YAML


def of_scalar(node: yaml.ScalarNode, source: str, at: int) -> Letters:
    """Return the letters of a YAML text, of which the data begins at `at` in its file."""
    start, end = node.start_mark.index, node.end_mark.index
    raw = source[start:end]
    if node.style in ("|", ">"):
        return _block(raw, at + start)
    if node.style == '"':
        return _gathered(_quoted(raw[1:-1]), at + start + 1, len(raw) - 2)
    if node.style == "'":
        return _gathered(_folded(raw[1:-1].replace("''", "'\0")), at + start + 1, len(raw) - 2)
    return _gathered(_folded(raw), at + start, len(raw))


def _gathered(letters: Iterable[tuple[str, int]], at: int, length: int) -> Letters:
    found = [(letter, at + place) for letter, place in letters if letter != "\0"]
    return Letters("".join(letter for letter, _ in found), [*(place for _, place in found), at + length])


def _folded(raw: str) -> Iterator[tuple[str, int]]:
    """Yield a text's letters, a line's end with the spaces around it as one."""
    at = 0
    for fold in re.finditer(r"[ \t]*\n\s*", raw):
        yield from ((raw[n], n) for n in range(at, fold.start()))
        yield "\n", fold.start()
        at = fold.end()
    yield from ((raw[n], n) for n in range(at, len(raw)))


def _quoted(raw: str) -> Iterator[tuple[str, int]]:
    """Yield the letters of a text in double quotes; of an escape, what it stands for."""
    escaped = False
    for letter, place in _folded(raw):
        if escaped:
            yield ESCAPES.get(letter, OBJECT), place - 1
            escaped = False
        elif letter == "\\":
            escaped = True
        else:
            yield letter, place


def _block(raw: str, at: int) -> Letters:
    """Return the letters of a block of text (`|` or `>`), without the indentation."""
    head, _, body = raw.partition("\n")
    lines = body.split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    letters: list[tuple[str, int]] = []
    place = len(head) + 1
    for line in lines:
        letters += [(line[n], place + n) for n in range(indent, len(line))]
        letters.append(("\n", place + len(line)))
        place += len(line) + 1
    return _gathered(letters[:-1], at, len(raw))


# ---- Markdown


def blocks(markdown: Letters) -> Iterator[Letters]:
    """Yield the blocks of a Markdown text, each without its signs: paragraphs, items, headings, cells."""
    text = markdown_signs.hidden(markdown.text)
    signs = {sign.start: sign for sign in markdown_signs.signs(markdown.text) if sign.is_closed}
    for start, end in _block_spans(text):
        yield _without_signs(markdown, text, start, end, signs)


def _block_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the blocks of a Markdown text begin and end, without what leads their first lines."""
    at, begun, fence = 0, -1, ""
    for line in text.split("\n"):
        end = at + len(line)
        opened = FENCE.match(line)
        is_prose = bool(line.strip()) and not fence and not opened and not (begun < 0 and NO_PROSE.match(line))
        if opened and (not fence or (opened[1].startswith(fence) and not line[opened.end() :].strip())):
            fence = "" if fence else opened[1]
        leading = LEADING.match(line)
        length = len(leading[0]) if leading else 0
        starts_anew = "|" in line or bool(leading and leading[0].strip())
        if begun >= 0 and (not is_prose or starts_anew):
            yield begun, at - 1
            begun = -1
        if is_prose and "|" in line:
            yield from _cells(line, at)
        elif is_prose and begun < 0:
            begun = at + length
        at = end + 1
    if begun >= 0:
        yield begun, len(text)


def _cells(line: str, at: int) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*(sign.start() for sign in re.finditer(r"(?<!\\)\|", line)), len(line)]:
        inner = line[start:end]
        if inner.strip():
            yield at + start + len(inner) - len(inner.lstrip()), at + start + len(inner.rstrip())
        start = end + 1


def _without_signs(markdown: Letters, text: str, start: int, end: int, signs: dict[int, Sign]) -> Letters:
    """Return a block's letters; `text` is the whole with spaces for its comments and code."""
    kept: list[tuple[str, int]] = []
    at = start
    while at < end:
        if at in signs:
            if not signs[at].is_comment:
                kept.append((OBJECT, at))
            at = signs[at].end
        elif (sign := SIGNS.match(text, at, end)) and sign.lastgroup:
            if sign["object"]:
                kept.append((OBJECT, at))
            at = at + 1 if sign["escaped"] else sign.end()
            if sign["escaped"]:
                kept.append((text[at], at))
                at += 1
        elif fold := FOLD.match(text, at, end):
            kept.append(("\n", at))
            at = fold.end()
        else:
            kept.append((text[at], at))
            at += 1
    places = [markdown.places[place] for _, place in kept]
    return Letters("".join(letter for letter, _ in kept), [*places, markdown.places[min(end, len(text))]])
