"""Reference: docs/reference.md, all that an editor can write, told from the model.

`python3 -m sitegen.reference` prints it; a test holds the file equal.
"""

from __future__ import annotations

import dataclasses
import inspect
import sys
import types
import typing
from collections.abc import Iterator
from typing import Any

from sitegen.fields import REQUIRED, FieldOf, fields_of
from sitegen.model.page import Page
from sitegen.model.parts import Action, Alt, Markdown, Picture, PictureFile, Plain, Target
from sitegen.model.section import Section, Shared
from sitegen.model.sections import AnySection
from sitegen.model.site import Site
from sitegen.values import Unreadable

OPENING = """\
# Reference

All that can be written in `content/`, told from the model (`python3 -m sitegen.reference` prints this page).
Fields in **bold** must be written; all others may be left out. Whatever else is written is told of, with its line.
"""
EVERYWHERE = (Action, Picture)
"""What stands inside many things, and is told of once."""
WRITTEN = {
    str: "text",
    Plain: "text",
    bool: "`yes` or `no`",
    int: "a whole number",
    Alt: "text",
    Markdown: "Markdown",
    Target: "a page's file, such as `muodot.yml`, or a web address",
    PictureFile: "a file, such as `../pictures/laituri.jpg`",
}


def reference() -> str:
    """Return the page, in Markdown."""
    site = [OPENING, _chapter("site.yml", "what is true of the whole site", Site)]
    page = [
        _chapter(
            "A page", "`content/fi/name.yml`, or the data of `content/fi/name.md` between its lines of `---`", Page
        )
    ]
    sections = [
        "## Sections\n\nEach begins with `- kind: …` under `sections:`. Every kind may have:\n",
        _table(Section),
    ]
    kinds = [_kind(kind) for kind in typing.get_args(AnySection)]
    shared = [
        "### A section of another page\n\n`- from: …` instead of a kind shows it on this page too.\n",
        _table(Shared),
    ]
    parts = ["## Parts of many things\n", *(_part(kind) for kind in EVERYWHERE)]
    return "\n".join([*site, *page, *sections, *kinds, *shared, *parts])


def _chapter(title: str, about: str, kind: type) -> str:
    return f"## {title}\n\n{about[0].upper()}{about[1:]}.\n\n{_tables(kind)}"


def _kind(kind: type) -> str:
    name = next(field.default for field in fields_of(kind) if field.name == "kind")
    about = inspect.getdoc(kind) or ""
    return f"### {name}\n\n{about}\n\n{_tables(kind)}" if _own(kind) else f"### {name}\n\n{about}\n"


def _part(kind: type) -> str:
    return f"### {kind.__name__}\n\n{inspect.getdoc(kind)}\n\n{_table(kind)}"


def _tables(kind: type) -> str:
    """Return a table of a class's fields, and of those of the classes inside it."""
    parts = [_table(kind)]
    for inner in _inside(kind):
        name = inner.__name__
        parts.append(f"**{name}**: {_lowered(inspect.getdoc(inner) or '')}\n\n{_table(inner)}")
    return "\n".join(parts)


def _table(kind: type) -> str:
    rows = ["| field | how it is written | what it is for |", "| --- | --- | --- |"]
    for field in _own(kind):
        name = f"**`{field.name}`**" if field.default is REQUIRED else f"`{field.name}`"
        rows.append(f"| {name} | {_written(field.type)} | {_cell(field.meaning)} |")
    return "\n".join(rows) + "\n"


def _own(kind: type) -> list[FieldOf]:
    """Return the fields that are a class's own, without those that every section has."""
    common = set() if kind is Section else {field.name for field in fields_of(Section)} | {"kind"}
    return [field for field in fields_of(kind) if not (issubclass(kind, Section) and field.name in common)]


def _inside(kind: type) -> Iterator[type]:
    """Yield the classes of the fields of a class, of its fields' fields, and so on, sections excepted."""
    seen: list[type] = []
    for field in _own(kind):
        for inner in _classes(field.type):
            if not issubclass(inner, Section) and inner not in (*EVERYWHERE, Shared, *seen):
                seen += [inner, *(deeper for deeper in _inside(inner) if deeper not in seen)]
    yield from seen


def _classes(hint: Any) -> Iterator[type]:
    for part in _parts(hint):
        if dataclasses.is_dataclass(part) and not hasattr(part, "read") and part not in WRITTEN:
            yield typing.cast(type, part)


def _parts(hint: Any) -> Iterator[Any]:
    """Yield the types of which a field's type is made."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType, tuple):
        for part in typing.get_args(hint):
            yield from _parts(part)
    elif hint not in (types.NoneType, Ellipsis):
        yield hint


def _written(hint: Any) -> str:
    if typing.get_origin(hint) is tuple:
        return "a list of sections" if hint == _sections() else f"a list, each {_written(typing.get_args(hint)[0])}"
    return ", or ".join(dict.fromkeys(_one(part) for part in _parts(hint)))


def _sections() -> Any:
    return next(field.type for field in fields_of(Page) if field.name == "sections")


def _one(kind: Any) -> str:
    if typing.get_origin(kind) is typing.Literal:
        return "one of " + ", ".join(f"`{choice}`" for choice in typing.get_args(kind))
    if kind in WRITTEN:
        return WRITTEN[kind]
    if kind in EVERYWHERE:
        return f"the fields of [{kind.__name__}](#{kind.__name__.lower()})"
    if not hasattr(kind, "read"):
        return f"the fields of {kind.__name__}, below"
    try:
        kind.read("?")
    except Unreadable as why:
        return f"{why.what}: {why.examples}"
    raise AssertionError(f"{kind.__name__} reads anything")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


if __name__ == "__main__":
    sys.stdout.write(reference())
