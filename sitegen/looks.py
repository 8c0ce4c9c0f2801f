"""Looks: what a practice can choose for its theme, as the style guide tells it: each choice with the line to write."""

from __future__ import annotations

import typing
from typing import NamedTuple

from sitegen import content, fields
from sitegen.fonts import pairs
from sitegen.inputs import Inputs
from sitegen.model.sections import AnySection
from sitegen.model.site import Theme

CHOSEN = ("roundness", "density", "type", "scene")
# What every section has of its own is no way that it can look.
OTHERS = ("kind", "language", "facts")


class Choice(NamedTuple):
    """One value of a field, and how it is written."""

    name: str
    line: str
    """As it stands in YAML."""
    is_ours: bool
    """Whether this site has it."""
    families: tuple[str, ...] = ()
    """Of typefaces: that of headings, and that of text."""


def looks(inputs: Inputs) -> dict[str, tuple[Choice, ...]]:
    """Return the theme's choices by the name of their field, in the order of the model."""
    theme = inputs.compute(content.site).theme
    kinds = {field.name: field.type for field in fields.fields_of(Theme)}
    return {
        name: _faces(inputs) if name == "type" else _choices(name, typing.get_args(kinds[name]), getattr(theme, name))
        for name in CHOSEN
    }


def lines(section: AnySection) -> tuple[str, ...]:
    """Return the lines that choose how a section looks, also those that it need not have since they are usual."""
    kind: type = type(section)
    return tuple(
        f"{field.name}: {getattr(section, field.attribute)}"
        for field in fields.fields_of(kind)
        if typing.get_origin(field.type) is typing.Literal and field.name not in OTHERS
    )


def _faces(inputs: Inputs) -> tuple[Choice, ...]:
    ours = inputs.compute(pairs.chosen)
    return tuple(
        Choice(
            pair.name,
            f"type: {pair.name}",
            pair == ours,
            (pair.heading.family, pair.text.family),
        )
        for pair in inputs.compute(pairs.listed)
    )


def _choices(field: str, names: tuple[str, ...], ours: str) -> tuple[Choice, ...]:
    return tuple(Choice(name, f"{field}: {name}", name == ours) for name in names)
