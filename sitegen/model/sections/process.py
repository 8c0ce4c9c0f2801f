"""Process: how it goes, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section
from sitegen.values.duration import Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the way."""

    title: Annotated[str, "what happens, in a few words"]
    text: Annotated[Markdown | None, "what happens, in a sentence or two"] = None
    length: Annotated[Duration | None, "how long it takes: 15 min"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Section):
    """How it goes, step by step."""

    kind: Literal["process"] = "process"
    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    items: Annotated[tuple[Step, ...], "the steps, in their order"]
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
