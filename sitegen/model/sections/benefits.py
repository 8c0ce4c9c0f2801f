"""Benefits: what it is good for, point by point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """One good that may come of it."""

    title: Annotated[str, "the good, in a few words"]
    text: Annotated[Markdown | None, "what is meant by it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefits(Section):
    """What it is good for, point by point."""

    kind: Literal["benefits"] = "benefits"
    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    items: Annotated[tuple[Benefit, ...], "the points"]
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
