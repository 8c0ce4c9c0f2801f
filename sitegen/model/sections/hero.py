"""Hero: the first thing on a page: its main heading, and where to go from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown, Picture
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Hero(Section):
    """The first thing on a page: its main heading, and where to go from here."""

    kind: Literal["hero"] = "hero"
    layout: Annotated[
        Literal["wide", "beside", "plain"],
        "wide: the picture, or the theme's drawing, from edge to edge below the words; beside: beside them; "
        "plain: words without a drawing",
    ] = "wide"
    heading: Annotated[str | None, "the page's main heading; without it, the page's title"] = None
    lead: Annotated[Markdown | None, "one or two sentences"] = None
    picture: Annotated[Picture | None, "a picture of the practice's own in place of the drawing"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
