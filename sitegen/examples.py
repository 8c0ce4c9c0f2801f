"""Examples: every kind of section in every way that tests/sections/ gives it, ready for its template.

They are written for little sites of their own. Here their links lead to this site's front page, their pictures are one
of ours, and their names are taken away, so that all of them can stand on one page.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from textwrap import indent
from typing import Any, NamedTuple

from sitegen import content, heads, written
from sitegen.inputs import Inputs
from sitegen.model.page import Page
from sitegen.model.sections import AnySection
from sitegen.model.sections.contact import Contact
from sitegen.model.site import ContactFacts, Site
from sitegen.navigation import Piece
from sitegen.problems import Problem

FOLDER = "tests/sections"
PICTURE = "assets/examples/lake.png"
LINK = re.compile(r"(?<=\]\()(?!https?:|mailto:|tel:)[^)]*(?=\))|^[\w./-]+\.(?:yml|md)(?:#[\w-]+)?$")
PICTURES = (".png", ".jpg", ".webp", ".svg")
Plain = Any
"""YAML's lists, mappings and texts."""


class MistakenError(Exception):
    """An example has mistakes, for a practice may bring its own; the text tells them."""


class Example(NamedTuple):
    """One section as its template gets it, and what the site knows in it."""

    name: str
    section: AnySection
    language: str
    contact: ContactFacts
    news: tuple[Piece, ...]
    source: str
    """The section as an editor writes it in a page's list of sections."""


def kinds(inputs: Inputs) -> tuple[str, ...]:
    """Return the kinds of sections that have examples."""
    return tuple(posixpath.basename(file).removesuffix(".yml") for file in inputs.names(FOLDER))


def examples(inputs: Inputs, kind: str) -> Iterator[Example]:
    """Yield the examples of a kind of section; not those in which it has nothing to show."""
    file = f"{FOLDER}/{kind}.yml"
    for given, source in _listed(inputs, file):
        try:
            found = _example(inputs, given, source)
        except MistakenError as why:
            inputs.report(Problem(file, 1, 1, "", f'the example "{given["example"]}" cannot be shown: {why}'))
            continue
        hidden = isinstance(found.section, Contact) and not (found.section.unknown or content.has_facts(found.contact))
        if not hidden:
            yield found


def front(inputs: Inputs) -> str:
    """Return the file of the site's front page, in which the examples seem to be written."""
    language = inputs.compute(content.languages)[0]
    home = heads.home_path(inputs, language)
    live = inputs.compute(heads.live_heads, language)
    return next((head.file for head in live if head.path == home), f"content/{language}/index.yml")


# ---- how it is done


def _listed(inputs: Inputs, file: str) -> list[tuple[dict[str, Plain], str]]:
    import yaml

    text = written.text_of(inputs, file)
    try:
        listed = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes only text
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        inputs.report(Problem(file, line, 1, "", f"this is no YAML that can be read: {error.problem}"))
        return []
    if not isinstance(listed, list) or not all(map(_is_one, listed)):
        fault = (
            "this is no list of examples; give each its example: (a name) and its section:, as the generator's own do"
        )
        inputs.report(Problem(file, 1, 1, "", fault))
        return []
    return list(zip(listed, _sources(text), strict=True))


def _sources(text: str) -> Iterator[str]:
    """Yield each example's section as it is written: all lines from its first on that stand as far in."""
    import yaml

    lines = text.split("\n")
    root = yaml.compose(text, yaml.CBaseLoader)
    assert root, "a list of examples is not nothing"
    for node in root.value:
        start = next(value.start_mark for name, value in node.value if name.value == "section")
        own = [line[start.column :] for line in _block(lines[start.line :], start.column)]
        yield indent("\n".join(own).rstrip(), "  ").replace("  ", "- ", 1)


def _block(lines: list[str], column: int) -> Iterator[str]:
    """Yield the first line, and those after it up to the first with something before a column."""
    yield lines[0]
    yield from takewhile(lambda line: not line[:column].strip(), lines[1:])


def _is_one(given: Plain) -> bool:
    whole = isinstance(given, dict) and isinstance(given.get("example"), str) and "section" in given
    return whole and all(isinstance(given.get(name, {}), dict) for name in ("section", "contact", "pages"))


def _example(inputs: Inputs, given: Mapping[str, Plain], source: str) -> Example:
    file = front(inputs)
    page = _read(Page, {"title": "?", "sections": [_harmless(given["section"], file, file)]}, file)
    contact = _harmless(given.get("contact", {}), file, content.SITE_FILE)
    site = _read(Site, {"name": "?", "contact": contact}, content.SITE_FILE)
    section = page.sections[0]
    language = section.language or given.get("language") or inputs.compute(content.languages)[0]
    return Example(given["example"], section, language, site.contact, _news(given, file), source)


def _news(given: Mapping[str, Plain], file: str) -> tuple[Piece, ...]:
    pages = [_read(Page, page, file) for page in given.get("pages", {}).values()]
    most = int(given["section"].get("most", len(pages)))
    dated = sorted((page for page in pages if page.date), key=lambda page: page.date.iso, reverse=True)
    return tuple(Piece(page.title, page.description, page.date, "#content") for page in dated)[:most]


def _read(kind: type[Plain], value: Plain, file: str) -> Plain:
    from sitegen import reading

    # JSON is YAML too.
    found, problems = reading.read(kind, json.dumps({name: part for name, part in value.items() if part}), file)
    if found is None:
        raise MistakenError("; ".join(f"{problem.at}: {problem.text}" for problem in problems))
    return found


def _harmless(value: Plain, page: str, file: str) -> Plain:
    """Return a value that seems to be written in a file, with links to one page, one picture, and no names."""
    here = posixpath.dirname(file)
    picture = posixpath.relpath(PICTURE, here)
    match value:
        case dict():
            return {name: _harmless(part, page, file) for name, part in value.items() if name != "id"}
        case list():
            return [_harmless(part, page, file) for part in value]
        case str() if value.endswith(PICTURES):
            return picture
    return LINK.sub(lambda found: picture if found[0].endswith(PICTURES) else posixpath.relpath(page, here), value)
