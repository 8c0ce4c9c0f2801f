"""Benefits: what it is good for, point by point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown
from sitegen.model.section import Headed


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """One good that may come of it."""

    title: Annotated[str, "the good, in a few words"]
    text: Annotated[Markdown | None, "what is meant by it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefits(Headed):
    """What it is good for, point by point."""

    kind: Literal["benefits"] = "benefits"
    layout: Annotated[
        Literal["grid", "list", "large"],
        "grid: beside one another; list: below one another, beside the heading; large: one a line, in large letters",
    ] = "grid"
    items: Annotated[tuple[Benefit, ...], "the points"]
