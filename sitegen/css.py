"""CSS text: what is wrong with it, and the same rules without comments and spare space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tinycss2

Fault = tuple[int, int, str]
"""Line, column (both from 1), and what is wrong with its cure."""

FAULTS = {
    "bad-string": "a text in quotes is not closed on its line; add the missing quote",
    "bad-url": "an address in url() is not closed; add the missing )",
    "}": "a } closes nothing; delete it, or look for a missing { above",
    ")": "a ) closes nothing; delete it, or look for a missing ( before it",
    "]": "a ] closes nothing; delete it, or look for a missing [ before it",
    "eof-in-string": "a text in quotes is never closed; add the missing quote",
    "eof-in-url": "an address in url() is never closed; add the missing )",
}
CLOSING = {"{": "}", "(": ")", "[": "]"}


def compact(text: str) -> tuple[str, list[Fault]]:
    """Return the styles in few bytes, and every fault with its place in the text."""
    parsed = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    faults = [fault for node in parsed for fault in _faults(node)]
    faults += _unclosed(text)
    if "</" in text:
        line = text[: text.index("</")].count("\n") + 1
        faults.append((line, 1, "</ cannot stand in a style; delete it"))
    return ("" if faults else _squeezed(tinycss2.serialize(parsed))), sorted(set(faults))


def _faults(node: Any) -> Iterator[Fault]:
    if node.type == "error":
        text = FAULTS.get(node.kind, f"this is not CSS ({node.message}); look for a missing {{, }} or ;")
        yield node.source_line, node.source_column, text
    for name in ("prelude", "content", "arguments"):
        for child in getattr(node, name, None) or ():
            yield from _faults(child)
    if node.type == "qualified-rule":
        for child in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True):
            if child.type == "error":
                yield (
                    child.source_line,
                    child.source_column,
                    "a line here is not `name: value;`; look for a missing : or ;",
                )


def _unclosed(text: str) -> Iterator[Fault]:
    """Yield the brackets that are never closed: the parser closes them silently at the end of the file."""
    opened: list[tuple[str, int]] = []
    for found in re.finditer(
        r"/\*.*?(?:\*/|\Z)|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[{}()\[\]]", text, re.DOTALL
    ):
        token = found.group()
        if token.startswith("/*") and not token.endswith("*/"):
            yield (*_place(text, found.start()), "a comment is never closed; add */")
        elif token in CLOSING:
            opened.append((token, found.start()))
        elif token in CLOSING.values() and opened and CLOSING[opened[-1][0]] == token:
            opened.pop()
    for token, start in opened:
        yield (*_place(text, start), f"a {token} is never closed; add the missing {CLOSING[token]}")


def _squeezed(text: str) -> str:
    # Comments serialise as /**/ between tokens that need parting; strings are left alone.
    parts = re.split(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')", text)
    for number in range(0, len(parts), 2):
        part = re.sub(r"/\*.*?\*/", "", parts[number], flags=re.DOTALL)
        part = re.sub(r"\s+", " ", part)
        parts[number] = re.sub(r" ?([{};,]) ?", r"\1", part).replace(";}", "}").replace(": ", ":")
    return "".join(parts).strip()


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
