"""Audiences: whom the service is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown, Target
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One group of people whom it may serve."""

    title: Annotated[str, "who they are"]
    text: Annotated[Markdown | None, "what it may give them"] = None
    to: Annotated[Target | None, "the page that tells them more"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audiences(Section):
    """Whom the service is for."""

    kind: Literal["audiences"] = "audiences"
    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    items: Annotated[tuple[Audience, ...], "the groups of people"]
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
