"""CSS text: what is wrong with it, and the same rules without comments and spare space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import tinycss2

from sitegen.texts import place

Fault = tuple[int, int, str]
"""Line, column (both from 1), and what is wrong with its cure."""

FAULTS = {
    "bad-string": "a text in quotes is not closed on its line; add the missing quote",
    "bad-url": "the address in url() has a space or a quote too many, or is never closed; put it in quotes",
    "}": "a } closes nothing; delete it, or look for a missing { above",
    ")": "a ) closes nothing; delete it, or look for a missing ( before it",
    "]": "a ] closes nothing; delete it, or look for a missing [ before it",
    "eof-in-string": "a text in quotes is never closed; add the missing quote",
    "eof-in-url": "an address in url() is never closed; add the missing )",
}
NO_RULE = "a rule has no { }; write its declarations between them, or delete it"
NO_DECLARATION = "this is not `name: value;`; look for a missing : or ;"
NO_VALUE = "the value is missing; write it before the ;"
NO_SEMICOLON = "a ; is missing before this, or a : is too many"
CLOSING = {"{": "}", "(": ")", "[": "]"}
OPEN = {sign: f"this {sign} is never closed; add the missing {closing}" for sign, closing in CLOSING.items()}


def compact(text: str) -> tuple[str, list[Fault]]:
    """Return the styles in few bytes, and every fault with its place in the text."""
    if "</" in text:
        return "", [(*place(text.partition("</")[0]), "</ cannot stand in a style; delete it")]
    parsed = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    unclosed = list(_unclosed(text))
    # What follows an open ( or [ is read as part of it, so only what stands before it can be judged.
    judged = min((fault for fault in unclosed if fault[2] != OPEN["{"]), default=None)
    if judged:
        unclosed = [fault for fault in unclosed if fault[2] != OPEN["{"]]
    faults = {fault for fault in (*_broken(parsed, text), *_misplaced(parsed)) if not judged or fault < judged}
    faults.update(unclosed)
    return ("" if faults else _squeezed(tinycss2.serialize(parsed))), sorted(faults)


def _broken(nodes: Iterable[Any], text: str) -> Iterator[Fault]:
    """Yield what the parser could make nothing of, however deep it stands."""
    for node in nodes:
        if node.type == "error":
            sign = text.split("\n")[node.source_line - 1][node.source_column - 1 :][:1]
            fault = FAULTS.get(node.kind) or FAULTS.get(sign) or NO_RULE
            yield node.source_line, node.source_column, fault
        for name in ("prelude", "content", "arguments"):
            yield from _broken(getattr(node, name, None) or (), text)


def _misplaced(rules: Iterable[Any]) -> Iterator[Fault]:
    """Yield what stands inside the rules' { } and is no declaration."""
    for rule in rules:
        inside = tinycss2.parse_blocks_contents(
            getattr(rule, "content", None) or (), skip_comments=True, skip_whitespace=True
        )
        for node in inside:
            if node.type == "error" and node.kind not in FAULTS:
                yield node.source_line, node.source_column, NO_DECLARATION
            if node.type == "declaration" and not node.name.startswith("--"):
                yield from _misvalued(node)
        yield from _misplaced(inside)


def _misvalued(declaration: Any) -> Iterator[Fault]:
    value = [token for token in declaration.value if token.type not in ("whitespace", "comment")]
    if not value:
        yield declaration.source_line, declaration.source_column, NO_VALUE
    for before, sign in pairwise(value):
        if sign == ":":
            yield before.source_line, before.source_column, NO_SEMICOLON


def _unclosed(text: str) -> Iterator[Fault]:
    """Yield the brackets that are never closed: the parser closes them silently at the end of the file."""
    opened: list[tuple[str, int]] = []
    for found in re.finditer(
        r"/\*.*?(?:\*/|\Z)|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[{}()\[\]]", text, re.DOTALL
    ):
        token = found.group()
        if token.startswith("/*") and not token.endswith("*/"):
            yield (*place(text[: found.start()]), "a comment is never closed; add */")
        elif token in CLOSING:
            opened.append((token, found.start()))
        elif token in CLOSING.values() and opened and CLOSING[opened[-1][0]] == token:
            opened.pop()
    for token, start in opened:
        yield (*place(text[:start]), OPEN[token])


def _squeezed(text: str) -> str:
    # Comments serialise as /**/ between tokens that need parting; strings are left alone.
    parts = re.split(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')", text)
    for number in range(0, len(parts), 2):
        part = re.sub(r"/\*.*?\*/", "", parts[number], flags=re.DOTALL)
        part = re.sub(r"\s+", " ", part)
        parts[number] = re.sub(r" ?([{};,]) ?", r"\1", part).replace(";}", "}").replace(": ", ":")
    return "".join(parts).strip()
