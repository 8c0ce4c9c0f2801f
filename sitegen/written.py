"""Written: what stands in an editor's files, and on which line and column.

A place is asked for only when there is a mistake to tell: what asks for one depends on every line above it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen import markdown_signs, texts
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.problems import Grade, Problem

FENCE = "---"
Place = tuple[int, int]
"""Line and column, both from 1."""


class Source(NamedTuple):
    """A page file's two parts, and the lines on which they begin (from 1)."""

    data: str
    data_line: int
    body: str
    body_line: int


class Data(NamedTuple):
    """A page file's data, and the line on which it begins (from 1)."""

    text: str
    line: int


def files(inputs: Inputs, folder: str) -> tuple[str, ...]:
    """Return the files below a folder, sorted; a link to a folder, to nothing or out of the source is reported."""
    found = []
    for file in inputs.names(folder):
        if inputs.exists(file):
            found.append(file)
        else:
            text = "this is a link to a folder, to nothing, or out of the site's folder; put the files themselves here"
            inputs.report(Problem(file, 1, 1, "", text))
    return tuple(found)


def text_of(inputs: Inputs, file: str) -> str:
    """Return a text file's content with plain line ends; what it may not hold is reported."""
    text, faults = texts.decoded(inputs.file(file) or b"")
    for line, column, fault in faults:
        inputs.report(Problem(file, line, column, "", fault))
    return text


def source(inputs: Inputs, file: str) -> Source:
    """Return a page file's data (front matter, or the whole of a YAML file) and its Markdown body."""
    found, fault = divided(file, text_of(inputs, file))
    if fault:
        inputs.report(Problem(file, 1, 1, "", fault))
    return found


def divided(file: str, text: str) -> tuple[Source, str]:
    """Return a page file's two parts, and what is wrong with the lines between them, or nothing."""
    if not file.endswith(".md"):
        return Source(text, 1, "", 1), ""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        fault = "the page does not begin with ---; write its title between two lines of ---"
        return Source("", 1, text, 1), fault
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return Source("\n".join(lines[1:number]), 2, "\n".join(lines[number + 1 :]), number + 2), ""
    return Source("", 2, "", 1), "the page's data is never closed; write a line of --- after it"


def data(inputs: Inputs, file: str) -> Data:
    """Return a page file's data alone: whoever asks for it does not notice that the body changed."""
    found = inputs.compute(source, file)
    return Data(found.data, found.data_line)


def body(inputs: Inputs, file: str) -> str:
    """Return a page's Markdown text."""
    return inputs.compute(source, file).body


# ---- places


class Span(NamedTuple):
    """Where a value begins, and its last line; all from 1."""

    line: int
    column: int
    last_line: int


def spans(inputs: Inputs, file: str) -> dict[str, Span]:
    """Return where every value in a page's or the site's data stands, by its path within the data."""
    from sitegen import reading

    return {at: Span(*span) for at, *span in reading.spans(*inputs.compute(data, file))}


def places_of(inputs: Inputs, origin: Origin, pattern: str = "") -> list[Place]:
    """Return where a regular expression (or its first group) matches what was written at an origin.

    Without a match, or a pattern, it is where the origin itself begins.
    """
    line, text = _written(inputs, origin)
    # What a comment or code holds is no mistake.
    matches = re.finditer(pattern, markdown_signs.hidden(text), re.MULTILINE) if pattern else ()
    begin = len(text) - len(text.lstrip())
    starts = [match.start(match.lastindex or 0) for match in matches] or [begin if begin < len(text) else 0]
    found = [texts.place(text[:start]) for start in starts]
    return [(line + further - 1, column) for further, column in found]


def complain(inputs: Inputs, origin: Origin, text: str, pattern: str = "", grade: Grade = "error") -> None:
    """Report a mistake in what was written at an origin, at each match of the pattern."""
    for place in places_of(inputs, origin, pattern):
        inputs.report(Problem(origin.file, *place, origin.at, text, grade))


def _written(inputs: Inputs, origin: Origin) -> tuple[int, str]:
    """Return the line on which an origin's text begins, and the text, with spaces for what stands before it."""
    found = inputs.compute(source, origin.file)
    if not origin.at:
        return found.body_line, found.body
    span = inputs.compute(spans, origin.file).get(origin.at, Span(found.data_line, 1, found.data_line))
    lines = found.data.split("\n")[span.line - found.data_line : span.last_line - found.data_line + 1]
    return span.line, "\n".join([" " * (span.column - 1) + lines[0][span.column - 1 :], *lines[1:]])
