"""Unknown fields: what to say of one that a class of the model does not have: its right name, or its right place."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any

from sitegen import choices
from sitegen.fields import fields_of
from sitegen.model.page import Page
from sitegen.model.section import Section
from sitegen.model.site import ContactFacts
from sitegen.problems import did_you_mean, nearest

Place = tuple[str, tuple[str, ...]]
"""Where fields belong, as it is told, and their names."""


def told(name: str, kind: type) -> str:
    """Return what to say of a field that the class does not have."""
    known = _names(kind)
    inside, elsewhere = list(_inside(kind)), list(_elsewhere(kind))
    for told, names in inside + elsewhere:
        if name in names:
            return f"unknown field here; {told}"
    if meant := _meant(name, known):
        return f"unknown field; did you mean {meant}?"
    for told, names in (*_in_items(kind), *elsewhere, *inside):
        if name in names:
            return f"unknown field here; {told}"
        if meant := choices.field_in_other_words(name, names):
            return f"unknown field here; it is written {meant}, and {told}"
    return f"unknown field{did_you_mean(name, known) or '; delete it'}"


def misspelt(written: Iterable[str], kind: type) -> set[str]:
    """Return the class's fields for which another, unknown name was likely written."""
    known = _names(kind)
    return {meant for name in written if name not in known and (meant := _meant(name, known))}


# ---- how it is done


def _meant(name: str, known: tuple[str, ...]) -> str | None:
    return choices.field_in_other_words(name, known) or nearest(name, known)


def _inside(kind: type) -> Iterator[Place]:
    """Yield the fields of the groups that the class has."""
    for field in fields_of(kind):
        is_union = typing.get_origin(field.type) in (typing.Union, types.UnionType)
        for part in typing.get_args(field.type) if is_union else (field.type,):
            if _is_group(part):
                yield f"it belongs below `{field.name}:`, indented", _names(part)


def _in_items(kind: type) -> Iterator[Place]:
    """Yield the fields of the items in the class's lists."""
    for field in fields_of(kind):
        if typing.get_origin(field.type) is tuple and _is_group(part := typing.get_args(field.type)[0]):
            yield f"it belongs into an item below `{field.name}:`", _names(part)


def _elsewhere(kind: type) -> Iterator[Place]:
    # In an item, such as a form's, `hours` or `person` is rather a length or a number than a fact of the practice.
    if issubclass(kind, (Page, Section)):
        yield "what is known of the practice belongs into site.yml, below `contact:`", _names(ContactFacts)


def _is_group(kind: Any) -> bool:
    return dataclasses.is_dataclass(kind) and isinstance(kind, type) and not hasattr(kind, "read")


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(kind))
