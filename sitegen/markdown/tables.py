"""Tables, as GitHub Flavored Markdown knows them (spec 0.29-gfm, section 4.10)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

RULE = re.compile(r"\|? *:?-+:? *(?:\| *:?-+:? *)*+\|? *$")
BORDER = re.compile(r"(?<!\\)\|")
ALIGNED = {(True, False): "left", (False, True): "right", (True, True): "center"}


def columns(head: str, rule: str) -> str:
    """Return how the columns are aligned, a letter each, if the two lines begin a table; else nothing."""
    if "|" not in head + rule or not RULE.match(rule):
        return ""
    cells = _cells(rule)
    if len(_cells(head)) != len(cells):
        return ""
    return "".join(ALIGNED.get((cell.startswith(":"), cell.endswith(":")), "-")[0] for cell in cells)


def fill(table: Element, aligned: str, lines: list[str]) -> None:
    """Put a table's lines, the head first, into its element."""
    head, *rows = lines
    _row(SubElement(table, "thead"), "th", aligned, head)
    if rows:
        body = SubElement(table, "tbody")
        for row in rows:
            _row(body, "td", aligned, row)


def _row(parent: Element, tag: str, aligned: str, line: str) -> None:
    row = SubElement(parent, "tr")
    cells = _cells(line)
    for number, letter in enumerate(aligned):
        cell = SubElement(row, tag)
        cell.text = cells[number] if number < len(cells) else ""
        if letter != "-":
            cell.set("data-align", {"l": "left", "r": "right", "c": "center"}[letter])


def _cells(line: str) -> list[str]:
    """Return a line's cells; a | inside one is written with a backslash before it, even in code."""
    line = line.strip().removeprefix("|")
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return [cell.strip().replace("\\|", "|") for cell in BORDER.split(line)]
