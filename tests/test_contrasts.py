"""Contrasts: the table of pairs holds every two colours that the styles let meet, as far as styles can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import tinycss2

from sitegen.contrasts import CONTROL, PAIRS, TEXT
from sitegen.schemes import Scheme
from tests.little_site import PROJECT

FILES = sorted(path for path in (PROJECT / "assets/css").glob("*/*.css") if path.parent.name != "tokens")
ADORNING = {"line", "far", "middle", "near", "sun"}
"""What says nothing that is not said in words too."""
PAGE = ("ground", "raised")
NAMED = re.compile(r"var\(--color-([\w-]+)\)")
# A line or a dot, drawn as a picture with one colour.
DRAWN = re.compile(
    r"(?:linear|radial)-gradient\((?:[^(),]*,\s*)?(?:var\(--color-([\w-]+)\)[^,]*),\s*var\(--color-\1\)[^)]*\)"
)
ELSEWHERE = re.compile("print|forced-colors")


class Rule(NamedTuple):
    """A selector and its declarations."""

    selector: str
    values: dict[str, str]


def rules(nodes: list[Any]) -> Iterator[Rule]:
    """Yield the rules for screens, those inside conditions too."""
    for node in nodes:
        if node.type == "at-rule" and node.content and not ELSEWHERE.search(tinycss2.serialize(node.prelude)):
            yield from rules(tinycss2.parse_blocks_contents(node.content, True, True))
        if node.type == "qualified-rule":
            found = tinycss2.parse_blocks_contents(node.content, True, True)
            values = {one.name: tinycss2.serialize(one.value).strip() for one in found if one.type == "declaration"}
            yield Rule(tinycss2.serialize(node.prelude).strip(), values)


def names(value: str) -> set[str]:
    """Return the colours that a declaration names, as a scheme does."""
    return {name.replace("-", "_") for name in NAMED.findall(value)}


def grounds(rule: Rule) -> set[str]:
    """Return the colours on which the words of a rule's elements stand; lines that are drawn there are none."""
    if "::" in rule.selector and rule.values.get("content") == '""':
        return set()
    both = " ".join(rule.values.get(name, "") for name in ("background", "background-color"))
    return names(DRAWN.sub("", both))


def met(text: str) -> Iterator[tuple[str, str, float]]:
    """Yield the pairs that meet in a file's styles, and the contrast that each needs."""
    found = list(rules(tinycss2.parse_stylesheet(text, True, True)))
    # A block's first rule that gives it a ground lays it under all its parts.
    block = re.match(r"\.[\w-]+", found[0].selector) if found else None
    laid = {rule.selector: grounds(rule) for rule in found if grounds(rule)}
    own = laid.get(block[0] if block else "", set())
    for rule in found:
        under = grounds(rule) or laid.get(re.sub(r":(?:hover|focus|active)\b", "", rule.selector)) or own or set(PAGE)
        front = names(rule.values.get("color", "")) or (
            {"text"} if grounds(rule) and "color" not in rule.values else set()
        )
        yield from ((name, ground, TEXT) for name in front - under for ground in under)
        edges = {
            name for key, value in rule.values.items() if key.startswith(("border", "outline")) for name in names(value)
        }
        # The block's own edge lies against the page, those of its parts against the block.
        around = own if own and re.search(r"[ _]", rule.selector.removeprefix(block[0] if block else "")) else PAGE
        yield from ((name, ground, CONTROL) for name in edges - ADORNING for ground in around)


def lacking(text: str) -> list[tuple[str, str, float]]:
    """Return the pairs of a file's styles that the table does not hold."""
    return sorted(
        {
            (front, ground, least)
            for front, ground, least in met(text)
            if not any(pair[:2] == (front, ground) and pair.least >= least for pair in PAIRS)
        }
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_two_colours_that_meet_are_in_the_table(file: Path) -> None:
    assert lacking(file.read_text(encoding="utf-8")) == []


def test_the_table_names_colours_that_there_are() -> None:
    assert {name for pair in PAIRS for name in pair[:2]} <= set(Scheme._fields)
    assert len({pair[:2] for pair in PAIRS}) == len(PAIRS)


DEEP = ".a { background: var(--color-deep) } .a__b { color: var(--color-quiet) }"
FADING = "@media (min-width: 9em) { .a { background: linear-gradient(var(--color-near), transparent) } }"
EDGE = ".a { border: 2px solid var(--color-on-deep) }"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (".a { color: var(--color-sun) }", [("sun", "ground", TEXT), ("sun", "raised", TEXT)]),
        (".a { background: var(--color-near); color: var(--color-ground) }", [("ground", "near", TEXT)]),
        (DEEP, [("quiet", "deep", TEXT), ("text", "deep", TEXT)]),
        (FADING, [("text", "near", TEXT)]),
        (EDGE, [("on_deep", "ground", CONTROL), ("on_deep", "raised", CONTROL)]),
        (".a { border-color: var(--color-edge) } @media print { .a { color: var(--color-sun) } }", []),
        (".a { background: linear-gradient(var(--color-near), var(--color-near)) 0 / 1px }", []),
    ],
)
def test_a_pair_that_is_not_in_the_table_is_noticed(text: str, found: list[tuple[str, str, float]]) -> None:
    assert lacking(text) == found


# What stands in for pictures until they are there has the pictures' own colours.
PICTURES = "pictures.css"


def test_styles_name_no_colour_but_the_themes_and_the_devices() -> None:
    for file in FILES:
        if file.name == PICTURES:
            continue
        raw = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert names(raw) <= set(Scheme._fields), file
        assert re.findall(r"#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)\(", raw) == [], file
