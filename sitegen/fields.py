"""Fields: what an editor can write for each class of the model, and how to say so in plain words."""

from __future__ import annotations

import dataclasses
import functools
import typing
from typing import Any, Final

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


# ---- how it is done


def _type_and_meaning(hint: Any) -> tuple[Any, str]:
    if typing.get_origin(hint) is typing.Annotated:
        return hint.__origin__, next(note for note in hint.__metadata__ if isinstance(note, str))
    return hint, ""


def _meaning(field: FieldOf) -> str:
    return f" ({field.meaning})" if field.meaning else ""
