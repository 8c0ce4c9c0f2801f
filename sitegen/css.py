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
    "eof-in-string": "a text in quotes is never closed; add the missing quote",
    "eof-in-url": "an address in url() is never closed; add the missing )",
}
STRAY = {
    "}": "this } closes nothing; delete it, or look for a missing { above",
    ")": "this ) closes nothing; delete it, or look for a missing ( before it",
    "]": "this ] closes nothing; delete it, or look for a missing [ before it",
}
NO_COMMENT = "a comment is never closed; add */"
NO_RULE = "a rule has no { }; write its declarations between them, or delete it"
NO_DECLARATION = "this is not `name: value;`; look for a missing : or ;"
NO_VALUE = "the value is missing; write it before the ;"
NO_SEMICOLON = "a ; is missing before this, or a : is too many"
# In HTML these mean something to whoever reads the page, whatever stands around them in CSS.
ENDING = re.compile("</|<!--")
ENDS = "this stands for </ or <!--, which cannot stand in a style; write it without < or leave it out"
CLOSING = {"{": "}", "(": ")", "[": "]"}
OPEN = {sign: f"this {sign} is never closed; add the missing {closing}" for sign, closing in CLOSING.items()}
UNJUDGED = {OPEN["("], OPEN["["], NO_COMMENT}
TOKENS = re.compile(
    r"/\*.*?(?:\*/|\Z)|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|url\([^\"'()]*\)|\\.|[{}()\[\]]", re.DOTALL
)


def compact(text: str) -> tuple[str, list[Fault]]:
    """Return the styles in few bytes, and every fault with its place in the text."""
    if found := ENDING.search(text):
        return "", [(*place(text[: found.start()]), f"{found[0]} cannot stand in a style; delete it")]
    parsed = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    brackets = list(_brackets(text))
    # What follows an open ( or [ is read as part of it, so only what stands before it can be judged.
    judged = min((fault for fault in brackets if fault[2] in UNJUDGED), default=None)
    if judged:
        brackets = [fault for fault in brackets if fault <= judged and fault[2] != OPEN["{"]]
    others = (*_broken(parsed, bool(brackets)), *_misplaced(parsed), *_ending(parsed))
    faults = {*brackets, *(fault for fault in others if not judged or fault < judged)}
    return ("" if faults else _squeezed(tinycss2.serialize(parsed))), sorted(faults)


def _ending(nodes: Iterable[Any]) -> Iterator[Fault]:
    """Yield the innermost nodes that are put out as what ends the style's element."""
    for node in nodes:
        if node.type != "error" and ENDING.search(_squeezed(node.serialize())):
            inner = [
                fault
                for name in ("prelude", "content", "arguments")
                for fault in _ending(getattr(node, name, None) or ())
            ]
            yield from inner or [(node.source_line, node.source_column, ENDS)]


def _broken(nodes: Iterable[Any], brackets_are: bool) -> Iterator[Fault]:
    """Yield what the parser could make nothing of, however deep it stands; not what wrong brackets explain."""
    for node in nodes:
        if node.type == "error" and (node.kind in FAULTS or not brackets_are):
            yield node.source_line, node.source_column, FAULTS.get(node.kind, NO_RULE)
        for name in ("prelude", "content", "arguments"):
            yield from _broken(getattr(node, name, None) or (), brackets_are)


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


def _brackets(text: str) -> Iterator[Fault]:
    """Yield brackets without their counterparts; the parser closes them silently at the end of the file."""
    opened: list[tuple[str, int]] = []
    for found in TOKENS.finditer(text):
        sign, start = found.group(), found.start()
        if sign.startswith("/*") and not sign.endswith("*/"):
            yield (*place(text[:start]), NO_COMMENT)
        elif sign in CLOSING:
            opened.append((sign, start))
        elif sign in CLOSING.values():
            if opened and CLOSING[opened[-1][0]] == sign:
                opened.pop()
            elif sign != "}" or not opened:
                yield (*place(text[:start]), STRAY[sign])
    for sign, start in opened:
        yield (*place(text[:start]), OPEN[sign])


def _squeezed(text: str) -> str:
    # Comments serialise as /**/ between tokens that need parting; strings are left alone.
    parts = re.split(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')", text)
    for number in range(0, len(parts), 2):
        part = re.sub(r"/\*.*?\*/", "", parts[number], flags=re.DOTALL)
        part = re.sub(r"\s+", " ", part)
        parts[number] = re.sub(r" ?([{};,]) ?", r"\1", part).replace(";}", "}").replace(": ", ":")
    return "".join(parts).strip()
