"""Audiences: whom the service is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown, Target
from sitegen.model.section import Headed


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One group of people whom it may serve."""

    title: Annotated[str, "who they are"]
    text: Annotated[Markdown | None, "what it may give them"] = None
    to: Annotated[Target | None, "the page that tells them more"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audiences(Headed):
    """Whom the service is for."""

    kind: Literal["audiences"] = "audiences"
    items: Annotated[tuple[Audience, ...], "the groups of people"]
