"""Running text: the prose in a page's source, letter by letter with its place, without the signs around it.

Language care looks at words as a reader sees them; whatever it changes must be changed where it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import yaml

from sitegen import markdown_signs
from sitegen.language.tables import OBJECT
from sitegen.markdown_signs import Sign

# ---- Markdown: what begins a block, and what stands inside one
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
LEADING = re.compile(r"\s*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6}|\[\^[^\]\n]+\]:|:)(?:[ \t]+|$))*(?:\[[ xX]\][ \t]+)?")
NO_PROSE = re.compile(r" {0,3}\[(?!\^)[^\]\n]+\]:|\s*[-:| ]+$|(?: {4}|\t)")
SIGNS = re.compile(
    r"(?P<escaped>\\[!-/:-@\[-`{-~])"
    r"|(?P<object></?[a-zA-Z][^<>]*>|https?://[^\s<>()]+|\[[^\[\]\n]+\]\{lang=[^{}\n]*\}|\[\^[^\]\n]+\])"
    r"|(?P<link>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\])"
    r"|(?P<sign>!\[|\[|\]|\*+|~~|(?<!\w)_+|_+(?!\w))"
)
# What has words in places where they are no running text: titles of links, definitions, attributes, HTML kept as it is.
BEYOND_US = re.compile(
    r"\]\([^)]*[\s(][\"'(]|\]\([^)]*\([^)]*\(|^[\s>*+-]*\[[^\]\n]+\]:|\{:|<(?:pre|script|style|textarea|div)\b",
    re.MULTILINE | re.IGNORECASE,
)
DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]+\]:")
FOLD = re.compile(r"[ \t]*\n[ \t>]*")
# ---- YAML: what stands for something else in quotes
NUMBERED = {"x": 2, "u": 4, "U": 8}
"""How many digits follow."""
ESCAPES = {'"': '"', "/": "/", "\\": "\\"}


class Letters(NamedTuple):
    """A text, and where each of its letters begins and ends in the source."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the letters from start to end stand in the source; None where signs stand between them."""
        if start == end:
            return (self.starts[start],) * 2 if start < len(self.text) else (self.ends[start - 1],) * 2
        parted = any(self.ends[place - 1] != self.starts[place] for place in range(start + 1, end))
        return None if parted else (self.starts[start], self.ends[end - 1])


Placed = tuple[str, int, int]
"""A letter, where it begins in the source, and where it ends."""


def of_source(text: str, at: int = 0) -> Letters:
    """Return a stretch of source as it stands; `at` is where it begins."""
    return Letters(text, range(at, at + len(text)), range(at + 1, at + len(text) + 1))


def _gathered(letters: Iterable[Placed], at: int = 0) -> Letters:
    found = list(letters)
    starts = [at + start for _, start, _ in found]
    return Letters("".join(letter for letter, _, _ in found), starts, [at + end for _, _, end in found])


# ---- YAML


def of_scalar(node: yaml.ScalarNode, source: str, at: int) -> Letters:
    """Return the letters of a YAML text, of which the data begins at `at` in its file."""
    start, end = node.start_mark.index, node.end_mark.index
    raw = source[start:end]
    if raw.startswith(("&", "!")):
        return Letters("", (), ())  # a text that stands in several places, or with a tag, is its writer's own business
    if node.style in ("|", ">"):
        return _gathered(_block(raw), at + start)
    if node.style == '"':
        return _gathered(_quoted(raw[1:-1]), at + start + 1)
    if node.style == "'":
        return _gathered(_doubled(raw[1:-1]), at + start + 1)
    return _gathered(_folded(raw), at + start)


def _folded(raw: str) -> Iterator[Placed]:
    """Yield a text's letters, a line's end with the spaces around it as one."""
    at = 0
    for fold in re.finditer(r"[ \t]*\n\s*", raw):
        yield from ((raw[n], n, n + 1) for n in range(at, fold.start()))
        # An empty line is a paragraph's end: nothing is drawn together across it.
        yield OBJECT if fold[0].count("\n") > 1 else "\n", fold.start(), fold.end()
        at = fold.end()
    yield from ((raw[n], n, n + 1) for n in range(at, len(raw)))


def _doubled(raw: str) -> Iterator[Placed]:
    """Yield the letters of a text in single quotes, in which two of them stand for one."""
    begun = -1
    for letter, start, end in _folded(raw):
        if letter == "'" and begun < 0:
            begun = start
        else:
            yield letter, start if begun < 0 else begun, end
            begun = -1


def _quoted(raw: str) -> Iterator[Placed]:
    """Yield the letters of a text in double quotes; of an escape, what it stands for."""
    begun, more = -1, 0
    for letter, start, end in _folded(raw):
        if more:
            more -= 1
        elif begun >= 0:
            more = NUMBERED.get(letter, 0)
            yield ESCAPES.get(letter, OBJECT), begun, end + more
            begun = -1
        elif letter == "\\":
            begun = start
        else:
            yield letter, start, end


def _block(raw: str) -> Iterator[Placed]:
    """Yield the letters of a block of text (`|` or `>`), without the indentation."""
    head, _, body = raw.partition("\n")
    lines = body.rstrip("\n").split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    at = len(head) + 1
    for number, line in enumerate(lines, start=1):
        yield from ((line[n], at + n, at + n + 1) for n in range(indent, len(line)))
        at += len(line) + 1
        if number < len(lines):
            yield "\n", at - 1, at + min(indent, len(lines[number]))


# ---- Markdown


def blocks(markdown: Letters) -> Iterator[Letters]:
    """Yield the blocks of a Markdown text, each without its signs: paragraphs, items, headings, cells."""
    text = markdown_signs.hidden(markdown.text)
    signs = {sign.start: sign for sign in markdown_signs.signs(markdown.text) if sign.is_closed}
    for start, end in _block_spans(markdown.text, text):
        if BEYOND_US.search(markdown.text[start:end]):
            continue
        yield _without_signs(markdown, text, start, end, signs)


def _block_spans(text: str, hidden: str) -> Iterator[tuple[int, int]]:
    """Yield where the blocks of a Markdown text begin and end, without what leads their first lines.

    `hidden` is the text with spaces for its comments and code, in which a bar is a bar.
    """
    at, begun, fence, defined = 0, -1, "", False
    for line, bare in zip(text.split("\n"), hidden.split("\n"), strict=True):
        end = at + len(line)
        opened = FENCE.match(line)
        is_prose = bool(line.strip()) and not fence and not opened and not (begun < 0 and NO_PROSE.match(line))
        if opened and (not fence or (opened[1].startswith(fence) and not line[opened.end() :].strip())):
            fence = "" if fence else opened[1]
        # A definition's title may stand on the line below it.
        is_prose = is_prose and not (defined and line.lstrip().startswith(('"', "'", "(")))
        defined = begun < 0 and DEFINITION.match(line) is not None
        leading = LEADING.match(line)
        length = len(leading[0]) if leading else 0
        starts_anew = "|" in bare or bool(leading and leading[0].strip())
        if begun >= 0 and (not is_prose or starts_anew):
            yield begun, at - 1
            begun = -1
        if is_prose and "|" in bare:
            yield from _cells(bare, at)
        elif is_prose and leading and "#" in leading[0]:
            yield at + length, end
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
    kept = list(_kept(text, start, end, signs))
    starts = [markdown.starts[first] for _, first, _ in kept]
    return Letters("".join(letter for letter, _, _ in kept), starts, [markdown.ends[last - 1] for _, _, last in kept])


def _kept(text: str, start: int, end: int, signs: dict[int, Sign]) -> Iterator[Placed]:
    """Yield the letters of a block that are no signs."""
    at = start
    while at < end:
        here = at
        if sign := signs.get(at):
            at = sign.end
            if not sign.is_comment:
                yield OBJECT, here, at
        elif found := SIGNS.match(text, at, end):
            at = found.end()
            if found["escaped"]:
                yield text[at - 1], here, at
            elif found["object"]:
                yield OBJECT, here, at
        elif fold := FOLD.match(text, at, end):
            at = fold.end()
            # Two spaces at a line's end break the line for good.
            yield OBJECT if fold[0].startswith("  ") else "\n", here, at
        else:
            at += 1
            yield text[here], here, at
