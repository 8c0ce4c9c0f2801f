"""Fields: what an editor can write for each class of the model, and how to say so in plain words."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sitegen import choices
from sitegen.model.site import ContactFacts
from sitegen.problems import did_you_mean, nearest

REQUIRED: Final = object()


@dataclasses.dataclass(frozen=True)
class FieldOf:
    """One field of a model class, as an editor writes it."""

    name: str
    attribute: str
    type: Any
    default: Any
    meaning: str
    """What it is for, in words; empty where its name says it."""


@functools.cache
def fields_of(kind: type) -> tuple[FieldOf, ...]:
    """Return the fields of a model class with their resolved types."""
    hints = typing.get_type_hints(kind, include_extras=True)
    found = []
    for field in dataclasses.fields(kind):
        type_, meaning = _type_and_meaning(hints[field.name])
        default = REQUIRED if field.default is dataclasses.MISSING else field.default
        found.append(FieldOf(field.name.rstrip("_"), field.name, type_, default, meaning))
    return tuple(found)


# ---- in words


def unknown(name: str, kind: type) -> str:
    """Return what to say of a field that the class does not have."""
    for field in fields_of(kind):
        if any(name == inner.name for inner in _fields_below(field)):
            return f"unknown field here; it belongs below `{field.name}:`, indented"
    if not issubclass(kind, ContactFacts) and name in {fact.name for fact in fields_of(ContactFacts)}:
        return "unknown field here; what is known of the practice belongs into site.yml, below `contact:`"
    known = [field.name for field in fields_of(kind)]
    if meant := choices.field_in_other_words(name, known):
        return f"unknown field; did you mean {meant}?"
    return f"unknown field{did_you_mean(name, known) or '; delete it'}"


def missing(field: FieldOf) -> str:
    """Return what to say of a required field that is not written."""
    return f"missing; write a line `{field.name}: …`{_meaning(field)}"


def empty(field: FieldOf) -> str:
    """Return what to say of a required field with nothing after its colon."""
    return f"empty; fill it in{_meaning(field)}"


def needed(kind: type) -> str:
    """Return the lines that an editor must write for a class, or its first ones if none of them must be."""
    names = [field.name for field in fields_of(kind) if field.default is REQUIRED]
    names = names or [field.name for field in fields_of(kind)][:2]
    return " and ".join(f"`{name}: …`" for name in names)


def misspelt(written: Iterable[str], kind: type) -> set[str]:
    """Return the class's fields for which another, unknown name was likely written."""
    known = {field.name for field in fields_of(kind)}
    unknown_names = (name for name in written if name not in known)
    meant = (choices.field_in_other_words(name, known) or nearest(name, known) for name in unknown_names)
    return {name for name in meant if name}


# ---- how it is done


def _type_and_meaning(hint: Any) -> tuple[Any, str]:
    if typing.get_origin(hint) is typing.Annotated:
        return hint.__origin__, next(note for note in hint.__metadata__ if isinstance(note, str))
    return hint, ""


def _meaning(field: FieldOf) -> str:
    return f" ({field.meaning})" if field.meaning else ""


def _fields_below(field: FieldOf) -> Iterator[FieldOf]:
    is_union = typing.get_origin(field.type) in (typing.Union, types.UnionType)
    for kind in typing.get_args(field.type) if is_union else (field.type,):
        if dataclasses.is_dataclass(kind) and isinstance(kind, type) and not hasattr(kind, "read"):
            yield from fields_of(kind)
