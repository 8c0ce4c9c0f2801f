"""YAML that cannot be parsed: what is wrong with it in an editor's words, at the place to mend."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import yaml

Fault = tuple[int, int, str]
"""Line, column (both from 1), and the fault with its cure."""
Mark = Literal["begins", "shows"]
"""Where the faulty part begins, or where the parser could not go on."""

TAB = "a tab stands where only spaces may; replace it with spaces"
FENCE = "a line of --- or ... stands between lines that belong together; delete it"
APART = "this line does not go on from those above; check its indentation, and their quotes and brackets"
# Signs in libyaml's own words, in the order in which they are looked for.
REMEDIES: tuple[tuple[str, Mark, str], ...] = (
    ("quoted scalar found unexpected", "begins", "this quote is never closed; add the same one where the text ends"),
    ("tab character", "shows", TAB),
    (
        "while scanning a simple key",
        "begins",
        "this line is no `name: value`; add the name and a colon, or indent it if it goes on from the line above",
    ),
    ("flow sequence", "begins", "this [ is never closed, or a comma is missing; if no list is meant, put it in quotes"),
    ("flow mapping", "begins", "this { is never closed, or a comma is missing; put the whole text in quotes"),
    (
        "block collection",
        "shows",
        "this line belongs neither to the list's item above nor to a new one; move it to the right, or begin it with -",
    ),
    ("alias", "begins", "a text that begins with * needs quotes"),
    ("anchor", "begins", "a text that begins with & needs quotes"),
    ("tag", "begins", "a text that begins with ! needs quotes"),
    ("directive", "begins", "a text that begins with % needs quotes"),
    ("mapping keys", "shows", "a text that begins with ? needs quotes"),
    ("block scalar", "shows", "after | or > the text begins on the next line, indented"),
    (
        "parsing a quoted scalar",
        "shows",
        r"between these quotes \ has a meaning of its own; write \\, or use single quotes",
    ),
    ("block sequence entries", "shows", "a list begins on a line of its own; if this is a text, put it in quotes"),
    ("another document", "shows", FENCE),
    ("<document start>", "shows", APART),
)

# phone:040… or -title: …
NO_SPACE = re.compile(r"\s*(?:(?:- )?[a-z_]+(?=:\S)|(?=-[^\s-]))(?P<sign>[:-])")


def fault_of(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Return what is wrong with a text that libyaml refuses."""
    told = f"{error.context or ''} {error.problem or ''}"
    shows = error.problem_mark
    assert shows is not None, "libyaml always says where"
    begins = error.context_mark or shows
    lines = [*text.split("\n"), ""]  # the parser may stop behind the last line
    for sign, look in BY_LOOK.items():
        if sign in told:
            column, words = look(lines[shows.line], shows.column)
            return min(shows.line + 1, len(lines) - 1), column + 1, words
    for sign, where, words in REMEDIES:
        if sign in told:
            mark = begins if where == "begins" else shows
            if missing := NO_SPACE.match(lines[mark.line]):
                return mark.line + 1, missing.end() + 1, f"a space is missing after {missing['sign']}; add it"
            return min(mark.line + 1, len(lines) - 1), mark.column + 1, words
    words = f"this is not YAML ({error.problem}); check indentation, colons and quotes here and on the line above"
    return min(shows.line + 1, len(lines) - 1), shows.column + 1, words


# ---- where libyaml says too little: each gets the line and a column (from 0), and answers with a column


def _bad_start(line: str, column: int) -> tuple[int, str]:
    sign = line[column : column + 1]
    return column, TAB if sign == "\t" else f"a text that begins with {sign} needs quotes"


def _colon(line: str, column: int) -> tuple[int, str]:
    begin = len(line) - len(line.lstrip())
    if ": " not in line[:column]:
        return begin, (
            "this line begins further right than its neighbours; begin it in the same column,"
            " or put the text above in quotes if it goes on here"
        )
    return column, 'a colon stands inside the text; put the whole text in quotes: "…: …"'


def _no_key(line: str, column: int) -> tuple[int, str]:
    before, sign = line[:column].rstrip(), line[column : column + 1]
    if before.endswith(("'", '"')):
        return column, "the quotes end before this; put the whole text in one pair of them, and write ’ or ” inside"
    if sign in ("]", "}"):
        return column, f"this {sign} closes nothing; delete it, or put the whole text in quotes"
    if before.endswith(("]", "}")):
        return column, f"nothing may follow {before[-1]} on its line; if this is a text, put the whole of it in quotes"
    if re.match(r"-(?: |$)", line[column:]):
        return column, (
            "a list's item stands among fields; begin it below the list's name, in the same column as the other items"
        )
    return column, "this line begins in another column than its neighbours; move it to theirs"


def _no_value(line: str, column: int) -> tuple[int, str]:
    sign = line[column : column + 1].strip()
    return column, f"a text that begins with {sign} needs quotes" if sign else "a value is missing here; write it"


BY_LOOK: dict[str, Callable[[str, int], tuple[int, str]]] = {
    "cannot start any token": _bad_start,
    "mapping values are not allowed": _colon,
    "did not find expected key": _no_key,
    "expected node content": _no_value,
}
