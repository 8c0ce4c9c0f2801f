"""Prose: running text under a heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown, Picture
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Section):
    """Running text under a heading."""

    kind: Literal["prose"] = "prose"
    heading: Annotated[str | None, "the section's heading"] = None
    text: Annotated[Markdown, "the text: paragraphs, lists, links"]
    picture: Annotated[Picture | None, "a picture below the text"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
